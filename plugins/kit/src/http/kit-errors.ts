import { defineErrors } from "./define-errors"
import type { InputIssue } from "./input-issue"

/** The errors of the kit itself; the README lists them. */
export const kitErrors = defineErrors({
  WEBOX_INVALID_INPUT: {
    status: 400,
    message: (details: { reason: string; issues?: InputIssue[] }) => details.reason,
  },
  WEBOX_CURSOR_INVALID: {
    status: 400,
    message: "The cursor is not one of this list. Start again without a cursor.",
  },
  WEBOX_CART_NOT_FOUND: {
    status: 404,
    message: "There is no such cart, or it is not yours. Sign in, or start a new cart.",
  },
  WEBOX_ORDER_NOT_FOUND: {
    status: 404,
    message: "There is no such order, or it is not yours. Sign in, or open the link from the confirmation e-mail.",
  },
  WEBOX_PAYMENT_COLLECTION_NOT_FOUND: {
    status: 404,
    message: "There is no such payment collection, or it is not yours. Create one for your cart.",
  },
  WEBOX_FILE_NOT_FOUND: {
    status: 404,
    message: "There is no such file, or its link has expired. Ask for a new link.",
  },
  WEBOX_FILE_EXISTS: {
    status: 409,
    message: "The file is already there and cannot be changed. Ask for a new upload link.",
  },
  WEBOX_FILE_TOO_LARGE: {
    status: 413,
    message: (details: { max_bytes: number }) => `The file is too large. Send at most ${details.max_bytes} bytes.`,
  },
  WEBOX_RANGE_NOT_SATISFIABLE: {
    status: 416,
    message: "The file is shorter than the range asked for. Ask for the file without a range.",
  },
  WEBOX_PRECONDITION_FAILED: {
    status: 412,
    message: "Somebody has changed this meanwhile. Read it again, then repeat the change.",
  },
  WEBOX_PRECONDITION_REQUIRED: {
    status: 428,
    message: "Send an If-Match header with the ETag of what you have read.",
  },
  WEBOX_IDEMPOTENCY_KEY_INVALID: {
    status: 400,
    message: "Idempotency-Key must be 1 to 255 visible ASCII characters. A random UUID is a good key.",
  },
  WEBOX_IDEMPOTENCY_KEY_IN_USE: {
    status: 409,
    message: (details: { retry_after_s: number }) =>
      `The first request with this Idempotency-Key is still running. Ask again in ${details.retry_after_s} s.`,
  },
  WEBOX_IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    message: "This Idempotency-Key was used with another body. Use a new key for a new request.",
  },
})
