export { CodedError, isCodedError, type CodedErrorFields, type ErrorDetails } from "./coded-error"
export { defineErrors, type ErrorDefinition, type ErrorRegistry } from "./define-errors"
export { errorAnswer, type ErrorAnswer } from "./error-answer"
export type { InputIssue } from "./input-issue"
export { errorHandler } from "./error-handler"
export { kitErrors } from "./kit-errors"
export { readBody } from "./read-body"
export { route, sendErrorAnswer, type Handler } from "./route"
export { decodeCursor, encodeCursor, type Cursor } from "./cursor"
export { answersNotModified, matchesStrongly, matchesWeakly, requireIfMatch, versionEtag } from "./etag"
export {
  idBefore,
  keysetFilters,
  keysetQuery,
  pageQuery,
  toPage,
  type KeysetOrder,
  type Page,
  type PageRequest,
} from "./keyset-page"
export { openEventStream, type EventStream, type StreamedEvent } from "./event-stream"
export { idempotent, type IdempotentOptions } from "./idempotent"
export { assertCartAccess, assertOrderAccess, signedInCustomer } from "../guards/access"
export { kitOptions, type KitOptions } from "./kit-options"
export { isOrderLinkValid, signOrderLink } from "./order-link"
export { isSignatureValid, sign, type Signed } from "./signature"
