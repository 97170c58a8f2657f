import Medusa from "@medusajs/js-sdk"

/** Speaks to the backend that this admin belongs to, signed in as its user. */
export const client = new Medusa({
  baseUrl: __BACKEND_URL__ || "/",
  auth: { type: __AUTH_TYPE__ || "session", jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined },
})
