import type { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { signedInCustomer } from "./access"
import { findCustomersByEmail } from "./owners"

/**
 * Keeps a guest's cart the guest's, whatever e-mail they type.
 *
 * Medusa takes an e-mail in a cart without a customer for its owner's, account and all: the cart, its prices and the order
 * would become the account's, and the guest would then be locked out of them. So before Medusa sees an e-mail that belongs
 * to an account, the cart gets a guest's customer row with the same e-mail, which is what a guest has otherwise.
 *
 * @param cart undefined when the request makes one
 */
export async function keepGuestACustomerOfTheirOwn(
  req: MedusaRequest,
  cart: { id: string; customer_id: string | null } | undefined
): Promise<void> {
  const email = emailOf(req.body)
  if (!email || cart?.customer_id || signedInCustomer(req)) return

  const found = await findCustomersByEmail(req.scope, email)
  if (!found.some((customer) => customer.has_account)) return
  const guest = found.find((customer) => !customer.has_account) ?? (await createGuest(req.scope, email))

  if (cart) await req.scope.resolve(Modules.CART).updateCarts(cart.id, { customer_id: guest.id })
  // Medusa's route makes the cart for the caller whom the request names: for this one request, the guest.
  else nameCaller(req, guest.id)
}

async function createGuest(container: MedusaContainer, email: string): Promise<{ id: string }> {
  try {
    return await container.resolve(Modules.CUSTOMER).createCustomers({ email })
  } catch (error) {
    // Another request of the same guest may have made the row at this moment.
    const guest = (await findCustomersByEmail(container, email)).find((customer) => !customer.has_account)
    if (guest) return guest
    throw error
  }
}

function emailOf(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null || !("email" in body) || typeof body.email !== "string")
    return undefined
  // As Medusa writes it.
  return body.email.toLowerCase()
}

function nameCaller(req: MedusaRequest, customerId: string): void {
  const request = req as Partial<Pick<AuthenticatedMedusaRequest, "auth_context">>
  request.auth_context = {
    actor_id: customerId,
    actor_type: "customer",
    auth_identity_id: "",
    app_metadata: {},
    user_metadata: {},
  }
}
