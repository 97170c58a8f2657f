export { checkoutErrors } from "./errors"
export {
  placeOrderOnce,
  placeOrderWorkflow,
  prepareCheckoutWorkflow,
  type CheckoutInput,
  type PlaceOrderInput,
} from "./workflows"
