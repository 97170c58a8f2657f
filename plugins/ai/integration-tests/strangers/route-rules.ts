import { PICTURE } from "../generation-client"

/** Whose a route is, and what is sent to it. */
export interface RouteRule {
  /**
   * - `owner`: the path names something that has an owner; to others it does not exist
   * - `asker`: it tells of, or makes, what belongs to who asks
   * - `merchant`: it is every merchant's
   * - `link`: it opens by its signature alone
   */
  of: "owner" | "asker" | "merchant" | "link"
  body?: object
}

const LOCAL_CHAT = { provider: "local", model: "local-text" }

/** What a customer has, and a merchant has just so: the same routes are below `/store` and `/admin`. */
const OF_EITHER: Record<string, RouteRule> = {
  "GET /ai/models": { of: "asker" },
  "GET /ai/usage": { of: "asker" },
  "POST /ai/quotes": { of: "asker", body: PICTURE },
  "GET /ai/generations": { of: "asker" },
  "POST /ai/generations": { of: "asker", body: PICTURE },
  "GET /ai/generations/:id": { of: "owner" },
  "DELETE /ai/generations/:id": { of: "owner" },
  "POST /ai/generations/:id/cancel": { of: "owner" },
  "POST /ai/generations/:id/retry": { of: "owner" },
  "GET /ai/generations/:id/events": { of: "owner" },
  "GET /ai/generations/:id/assets/:asset_id": { of: "owner" },
  "POST /ai/generations/:id/assets/:asset_id/links": { of: "owner" },
  "GET /ai/conversations": { of: "asker" },
  "POST /ai/conversations": { of: "asker" },
  "GET /ai/conversations/:id": { of: "owner" },
  "POST /ai/conversations/:id": { of: "owner", body: { title: "Mine" } },
  "DELETE /ai/conversations/:id": { of: "owner" },
  "POST /ai/conversations/:id/messages": { of: "owner", body: { content: "Well?", ...LOCAL_CHAT } },
  "POST /ai/conversations/:id/messages/:message_id/stop": { of: "owner" },
  "POST /ai/conversations/:id/messages/:message_id/regenerate": { of: "owner", body: LOCAL_CHAT },
  "GET /ai/conversations/:id/messages/:message_id/events": { of: "owner" },
  "GET /ai/uploads": { of: "asker" },
  "POST /ai/uploads": { of: "asker" },
  "GET /ai/uploads/:id": { of: "owner" },
  "DELETE /ai/uploads/:id": { of: "owner" },
}

const CUSTOMERS_ALONE: Record<string, RouteRule> = {
  "GET /store/credits": { of: "asker" },
  "GET /store/credits/transactions": { of: "asker" },
}

const MERCHANTS_ALONE: Record<string, RouteRule> = {
  "GET /admin/ai/models": { of: "merchant" },
  "POST /admin/ai/models": {
    of: "merchant",
    body: { provider: "local", model: "local-image", is_on: true, fee_credits: 0, price: null },
  },
  "GET /admin/ai/providers": { of: "merchant" },
  "GET /admin/ai/budgets": { of: "merchant" },
  "POST /admin/ai/budgets": { of: "merchant", body: { scope: "customer_day", limit: null } },
  "GET /admin/ai/exchange-rates": { of: "merchant" },
  "POST /admin/ai/exchange-rates": {
    of: "merchant",
    body: { currency_code: "eur", per_usd: 1, dated: "2026-11-22" },
  },
  "GET /admin/ai/chat-settings": { of: "merchant" },
  "POST /admin/ai/chat-settings": { of: "merchant", body: { system_prompt: "Be brief.", answer_tokens: 500 } },
  "GET /admin/ai/sample-fee": { of: "merchant" },
  "POST /admin/ai/sample-fee": { of: "merchant", body: { credits: 1 } },
  "GET /admin/ai/shop-generations": { of: "merchant" },
  "POST /admin/credits/grants": { of: "merchant", body: { credits: 5, reason: "A gift" } },
  "GET /admin/credits/receivables": { of: "merchant" },
  "GET /admin/credits/settings": { of: "merchant" },
  "POST /admin/credits/settings": { of: "merchant", body: { currency_code: "eur", value: 1, markup_bps: 0 } },
  "GET /admin/credits/verify": { of: "merchant" },
  "GET /admin/credits/accounts/:customer_id": { of: "merchant" },
  "GET /admin/credits/accounts/:customer_id/transactions": { of: "merchant" },
}

const below = (prefix: string) =>
  Object.fromEntries(Object.entries(OF_EITHER).map(([name, rule]) => [name.replace(" ", ` ${prefix}`), rule]))

/** The rule of each route of the plugin, by method and path; a route that is added has to be given one. */
export const ROUTE_RULES: Record<string, RouteRule> = {
  ...below("/store"),
  ...below("/admin"),
  ...CUSTOMERS_ALONE,
  ...MERCHANTS_ALONE,
  "GET /ai/assets/:asset_id": { of: "link" },
}
