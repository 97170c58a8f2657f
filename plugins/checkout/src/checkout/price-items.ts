import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules, PriceListType, ProductStatus } from "@medusajs/framework/utils"
import { checkoutErrors } from "../errors"
import type { CheckoutCart, CheckoutItem } from "./checkout-cart"
import { named } from "./named-items"

type CalculatedPrice = {
  id: string
  calculated_amount: BigNumberInput | null
  raw_calculated_amount: unknown
  original_amount: BigNumberInput | null
  raw_original_amount: unknown
  is_calculated_price_tax_inclusive?: boolean
  calculated_price?: { price_list_type: string | null }
}

/**
 * The cart's lines with the prices of this moment: what Medusa's `getVariantsAndItemsWithPrices` does on a refresh, from
 * the variants that the cart was read with. A line with a price of its own (`is_custom_price`) keeps it.
 *
 * @throws WEBOX_CHECKOUT_ITEM_UNAVAILABLE when a variant is gone, unpublished or without a price in this currency
 */
export async function priceItems(container: MedusaContainer, cart: CheckoutCart): Promise<CheckoutItem[]> {
  const unavailable = cart.items.filter((item) => item.variant_id && !isSold(item))
  if (unavailable.length) throw checkoutErrors.WEBOX_CHECKOUT_ITEM_UNAVAILABLE({ items: named(unavailable) })

  const prices = await calculatePrices(container, cart)
  const unpriced = cart.items.filter((item) => needsPrice(item) && prices.get(item.id)?.calculated_amount == null)
  if (unpriced.length) throw checkoutErrors.WEBOX_CHECKOUT_ITEM_UNAVAILABLE({ items: named(unpriced) })

  return cart.items.map((item) => {
    const price = prices.get(item.id)
    return price ? withPrice(item, price) : item
  })
}

function isSold({ variant }: CheckoutItem): boolean {
  return variant?.product?.status === ProductStatus.PUBLISHED
}

function needsPrice(item: CheckoutItem): boolean {
  return item.variant_id !== null && !item.is_custom_price
}

/** The prices by line. A price may depend on the quantity, so lines are asked for together only if they have the same. */
async function calculatePrices(container: MedusaContainer, cart: CheckoutCart): Promise<Map<string, CalculatedPrice>> {
  const pricing = container.resolve(Modules.PRICING)
  const priced = cart.items.filter(needsPrice)
  const prices = new Map<string, CalculatedPrice>()
  for (const quantity of new Set(priced.map((item) => Number(item.quantity)))) {
    const items = priced.filter((item) => Number(item.quantity) === quantity)
    const ids = items.flatMap((item) => item.variant?.price_set_link?.price_set_id ?? [])
    const calculated: CalculatedPrice[] = await pricing.calculatePrices(
      { id: [...new Set(ids)] },
      { context: { ...pricingContext(cart), quantity } }
    )
    const byPriceSet = new Map(calculated.map((price) => [price.id, price]))
    for (const item of items) {
      const price = byPriceSet.get(item.variant?.price_set_link?.price_set_id ?? "")
      if (price) prices.set(item.id, price)
    }
  }
  return prices
}

/** What price rules may ask about: Medusa's `fieldsForPricingContext`, with the customer and the region. */
export function pricingContext(cart: CheckoutCart): Record<string, string> {
  const context = {
    id: cart.id,
    sales_channel_id: cart.sales_channel_id,
    currency_code: cart.currency_code,
    region_id: cart.region_id,
    shipping_address: {
      city: cart.shipping_address?.city,
      country_code: cart.shipping_address?.country_code,
      province: cart.shipping_address?.province,
      postal_code: cart.shipping_address?.postal_code,
    },
    item_total: cart.item_total,
    total: cart.total,
    locale: cart.locale,
    email: cart.email,
    customer: cart.customer,
    customer_id: cart.customer_id,
    region: cart.region,
  }
  return context as unknown as Record<string, string>
}

function withPrice(item: CheckoutItem, price: CalculatedPrice): CheckoutItem {
  const is_tax_inclusive = price.is_calculated_price_tax_inclusive === true
  // Medusa keeps the first old price for good; one of the other kind, with tax or without, says nothing any more.
  const kept = item.is_tax_inclusive === is_tax_inclusive ? item.compare_at_unit_price : null
  const isSale = price.calculated_price?.price_list_type === PriceListType.SALE
  const hasOldPrice =
    isSale && price.original_amount !== null && price.calculated_amount !== null && kept === null
      ? !MathBN.eq(price.original_amount, price.calculated_amount)
      : false
  return {
    ...item,
    unit_price: price.calculated_amount ?? item.unit_price,
    raw_unit_price: price.raw_calculated_amount,
    is_tax_inclusive,
    compare_at_unit_price: hasOldPrice ? price.original_amount : kept,
    ...(hasOldPrice ? { raw_compare_at_unit_price: price.raw_original_amount } : {}),
  }
}
