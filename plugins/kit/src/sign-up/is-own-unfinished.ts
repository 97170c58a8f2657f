/** The metadata key under which a customer carries the login that made it. Written by the kit alone, never by a client. */
export const SIGN_UP_STAMP = "webox_auth_identity_id"

/** A sign-up that is still on its way is left alone for so long: Medusa takes back the customer of one that fails. */
const stillRunning_ms = 60_000

interface Found {
  customer: { has_account: boolean; metadata?: Record<string, unknown> | null; created_at: Date | string }
  /** The logins that open this customer's account. */
  loginsOfCustomer: string[]
  login: { id: string; app_metadata?: Record<string, unknown> | null }
}

/**
 * Whether a customer is what this very login left behind when its sign-up was cut short. An e-mail proves nothing, neither does a
 * customer's name: the login's own stamp must be on the customer, no login may open the account yet, and this one none other.
 */
export function isOwnUnfinished({ customer, loginsOfCustomer, login }: Found, now_ms = Date.now()): boolean {
  return (
    customer.has_account &&
    customer.metadata?.[SIGN_UP_STAMP] === login.id &&
    loginsOfCustomer.length === 0 &&
    (login.app_metadata?.customer_id ?? null) === null &&
    now_ms - new Date(customer.created_at).getTime() >= stillRunning_ms
  )
}
