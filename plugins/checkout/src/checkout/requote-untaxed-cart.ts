import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { quoteCart } from "./quote-cart"
import { readCheckoutCart } from "./read-checkout-cart"
import { saveCart } from "./save-cart"

type Line = { tax_lines?: { data?: Record<string, unknown> | null }[] | null }

const fields = ["items.tax_lines.*", "shipping_methods.tax_lines.*", "shipping_address.*"]

/**
 * Computes a cart anew, as `prepare` does, after Medusa's own refresh of it, where its buyer may bear no tax. Medusa keeps
 * the whole tax-inclusive price at a rate of 0, and does not tax anew when nothing but the address's metadata changes, such
 * as a VAT number. Other carts are left alone: for them it is one narrow read.
 *
 * For hooks that Medusa runs under the cart's lock, before it refreshes the payment collection:
 * `refreshCartItemsWorkflow.hooks.beforeRefreshingPaymentCollection` and `createCartWorkflow.hooks.cartCreated`.
 *
 * @throws WEBOX_CHECKOUT_ITEM_UNAVAILABLE, as Medusa's refresh does, when a line is no longer sold
 */
export async function requoteUntaxedCart(container: MedusaContainer, cartId: string): Promise<void> {
  if (!(await mayBearNoTax(container, cartId))) return
  const stored = await readCheckoutCart(container, cartId)
  if (stored) await saveCart(container, stored, await quoteCart(container, stored, undefined))
}

/** Whether a tax is waived now, or the address says something by which the tax provider may waive it. */
async function mayBearNoTax(container: MedusaContainer, id: string): Promise<boolean> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields, filters: { id } })
  const cart:
    { items: Line[]; shipping_methods: Line[]; shipping_address?: { metadata: object | null } | null } | undefined =
    data[0]
  if (!cart) return false
  if (Object.keys(cart.shipping_address?.metadata ?? {}).length) return true
  const lines = [...cart.items, ...cart.shipping_methods]
  return lines.some(({ tax_lines }) => tax_lines?.some(({ data: said }) => said?.["included_rate"] !== undefined))
}
