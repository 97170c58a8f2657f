import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

/** Whose generations the request is about: those of the customer who is signed in. */
export function ownerOf(req: AuthenticatedMedusaRequest): { customer_id: string } {
  return { customer_id: req.auth_context.actor_id }
}
