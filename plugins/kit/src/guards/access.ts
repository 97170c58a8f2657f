import type { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http"
import { kitErrors } from "../http/kit-errors"
import { isOrderLinkValid } from "../http/order-link"
import { findCartOwner, findOrderOwner, type CartOwner } from "./owners"

/** For so long a guest's order is open to who has its id. */
const guestOrderHours = 24

/**
 * Lets a request on a cart through if the cart is a guest's, or the signed-in customer's own. The kit calls it on Medusa's
 * routes and wherever a request under `/store` names a `cart_id`; a plugin need call it only where it finds a cart itself.
 *
 * @throws WEBOX_CART_NOT_FOUND (404), also when the cart exists and is somebody else's
 */
export async function assertCartAccess(req: MedusaRequest, cartId: string): Promise<CartOwner> {
  const owner = await findCartOwner(req.scope, cartId)
  if (!owner || !isOpenTo(owner, signedInCustomer(req))) throw kitErrors.WEBOX_CART_NOT_FOUND()
  return owner
}

/**
 * Lets a request on an order through if it is the signed-in customer's own, or a guest's that was placed less than 24
 * hours ago, or a guest's and the request has its token (`signOrderLink`).
 *
 * @param token the query's `token`
 * @throws WEBOX_ORDER_NOT_FOUND (404), also when the order exists and is not the caller's
 */
export async function assertOrderAccess(req: MedusaRequest, orderId: string, token?: unknown): Promise<void> {
  const owner = await findOrderOwner(req.scope, orderId)
  if (!owner || !isOpenTo(owner, signedInCustomer(req))) throw kitErrors.WEBOX_ORDER_NOT_FOUND()
  if (owner.has_account) return

  const age = Date.now() - new Date(owner.created_at).getTime()
  if (age >= guestOrderHours * 60 * 60 * 1000 && !isOrderLinkValid(req.scope, orderId, token)) {
    throw kitErrors.WEBOX_ORDER_NOT_FOUND()
  }
}

/** The id of the customer who is signed in; Medusa's own middleware has authenticated all of `/store` before. */
export function signedInCustomer(req: MedusaRequest): string | undefined {
  const { auth_context: auth } = req as Partial<AuthenticatedMedusaRequest>
  return auth?.actor_type === "customer" && auth.actor_id ? auth.actor_id : undefined
}

function isOpenTo(owner: CartOwner, customerId: string | undefined): boolean {
  return !owner.has_account || owner.customer_id === customerId
}
