import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

/** A request under `/store/customers/me`: Medusa has answered 401 to who is not signed in. */
export type CustomerRequest = AuthenticatedMedusaRequest

/** Who asks, and the sales channels of the publishable key. */
export function callerOf(req: CustomerRequest): { customer_id: string; sales_channel_ids: string[] } {
  return { customer_id: req.auth_context.actor_id, sales_channel_ids: salesChannelsOf(req) }
}

export function salesChannelsOf({
  publishable_key_context,
}: Pick<CustomerRequest, "publishable_key_context">): string[] {
  return publishable_key_context?.sales_channel_ids ?? []
}
