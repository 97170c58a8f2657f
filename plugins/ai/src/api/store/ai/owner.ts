import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { Owner } from "../../../modules/generation/store/records"

/** Whose things the request is about: those of the customer who is signed in; below `/admin`, those of the merchant's user. */
export function ownerOf(req: AuthenticatedMedusaRequest): Owner {
  const { actor_type, actor_id } = req.auth_context
  return actor_type === "customer" ? { customer_id: actor_id } : { user_id: actor_id }
}
