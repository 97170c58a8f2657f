export {
  defineReconciler,
  reconcilerCounts,
  type Reconciler,
  type ReconcilerDefinition,
  type ReconcilerReport,
} from "./define-reconciler"
export { findOrdersOfPayment } from "./orders/find-orders-of-payment"
export { orderReconciler } from "./orders/order-reconciler"
export { recoverOrder } from "./orders/recover-order"
export { CART_STAMP, stampCart } from "./stamp-cart"
export { stampCartRoutes } from "./stamp-cart-middleware"
