export { prepareCheckoutWorkflow, prepareCheckoutWorkflowId } from "./prepare-checkout"
export { placeOrderWorkflow, placeOrderWorkflowId, type PlaceOrderInput } from "./place-order"
export type { CheckoutInput } from "./compose-preparation"
export { placeOrderOnce } from "./place-order-once"
