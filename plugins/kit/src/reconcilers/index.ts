export {
  defineReconciler,
  reconcilerCounts,
  type Reconciler,
  type ReconcilerDefinition,
  type ReconcilerReport,
} from "./define-reconciler"
export { orderReconciler } from "./orders/order-reconciler"
export { recoverOrder } from "./orders/recover-order"
export { CART_STAMP, stampCart } from "./stamp-cart"
export { stampCartRoutes } from "./stamp-cart-middleware"
