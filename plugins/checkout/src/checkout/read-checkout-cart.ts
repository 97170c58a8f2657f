import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { checkoutCartFields, type CheckoutCart } from "./checkout-cart"

/** Reads a cart once, with all that the checkout needs; undefined when there is none. */
export async function readCheckoutCart(container: MedusaContainer, id: string): Promise<CheckoutCart | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: checkoutCartFields, filters: { id } })
  const cart: CheckoutCart | undefined = data[0]
  return cart
}
