import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { signOrderLink } from "@webox/kit/http"
import type { CheckoutCart } from "../../../checkout/checkout-cart"

/** The cart as the Store API shows it: what was computed, without what belongs to the shop (stock, price sets, groups). */
export function cartAnswer(cart: CheckoutCart): Record<string, unknown> {
  const { items, shipping_methods, region, customer, payment_collection, ...fields } = cart
  return {
    ...fields,
    region: { id: region.id, name: region.name, currency_code: region.currency_code, countries: region.countries },
    customer: customer && { id: customer.id, email: customer.email },
    payment_collection: payment_collection && { id: payment_collection.id },
    items: items.map(({ variant: _, ...item }) => item),
    shipping_methods: shipping_methods.map(({ shipping_option: _, ...method }) => method),
  }
}

const orderFields = [
  "id",
  "display_id",
  "status",
  "email",
  "currency_code",
  "locale",
  "region_id",
  "created_at",
  "total",
  "subtotal",
  "item_total",
  "item_subtotal",
  "shipping_total",
  "discount_total",
  "tax_total",
  "items.*",
  "shipping_address.*",
  "billing_address.*",
  "shipping_methods.*",
]

/** The order as the Store API shows it, with the token that opens it to a guest after its first day. */
export async function orderAnswer(container: MedusaContainer, orderId: string): Promise<Record<string, unknown>> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: orderFields, filters: { id: orderId } })
  const [order] = data
  if (!order) throw new Error(`The order ${orderId} was placed but cannot be read.`)
  return { ...order, access_token: signOrderLink(container, orderId) }
}
