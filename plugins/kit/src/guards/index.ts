export { assertCartAccess, assertOrderAccess, signedInCustomer } from "./access"
export { checkInputBeforeLocale } from "./check-input-before-locale"
export { guardInput } from "./guard-input"
export { guardCart, guardNamedIds, guardNewCart, guardOrder, guardPaymentCollection } from "./guard-owners"
