export { assertCartAccess, assertOrderAccess, signedInCustomer } from "./access"
export { checkInputBeforeLocale } from "./check-input-before-locale"
export { guardInput } from "./guard-input"
export {
  guardCart,
  guardMedusaCart,
  guardNamedIds,
  guardNewCart,
  guardOrder,
  guardPaymentCollection,
} from "./guard-owners"
export { guardUnknownCategory, guardUnknownShippingOption } from "./guard-unknown"
