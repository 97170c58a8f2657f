import "server-only"
import { askBackend, BackendError } from "./backend"
import { readCart, readCartIn, type Cart } from "./cart"
import type { Variant } from "./catalogue"
import { prepareCheckout } from "./checkout"
import { stockNotice, type LineNotice } from "./line-notice"
import type { Place } from "./place"

export interface CheckedCart {
  cart: Cart
  /** By the id of the line; a line of which nothing is to be told is not in it. */
  notices: ReadonlyMap<string, LineNotice>
}

type VariantNow = Pick<
  Variant,
  "id" | "manage_inventory" | "allow_backorder" | "inventory_quantity" | "calculated_price"
>

/**
 * The cart of the browser beside what the shop sells at this moment: a line that is sold out, short or gone is told, and a
 * price that changed since is taken over and told, once.
 */
export async function readCheckedCart(place: Place): Promise<CheckedCart | undefined> {
  const found = await readCartIn(place)
  if (found === undefined || found.items.length === 0 || found.region_id !== place.region.id)
    return found && { cart: found, notices: new Map() }
  const variants = await readVariantsNow(found, place)
  const cart = hasOldPrice(found, variants) ? await withPricesOfNow(found, place) : found
  const notices = new Map<string, LineNotice>()
  for (const item of cart.items) {
    const notice =
      stockNotice({ quantity: item.quantity, variant: variants.get(item.variant_id ?? "") }) ?? priceNotice(item, found)
    if (item.variant_id !== null && notice !== undefined) notices.set(item.id, notice)
  }
  return { cart, notices }
}

async function readVariantsNow(cart: Cart, place: Place): Promise<Map<string, VariantNow>> {
  const ids = [...new Set(cart.items.flatMap(({ variant_id }) => variant_id ?? []))]
  if (ids.length === 0) return new Map()
  const { variants } = await askBackend<{ variants: VariantNow[] }>("/store/product-variants", {
    query: {
      id: ids,
      fields: "id,manage_inventory,allow_backorder,inventory_quantity,*calculated_price",
      region_id: place.region.id,
      country_code: place.country,
      limit: ids.length,
    },
  })
  return new Map(variants.map((variant) => [variant.id, variant]))
}

/** A first look only: a price may depend on the quantity or the customer, so what counts is what the backend makes of it. */
function hasOldPrice({ items }: Cart, variants: Map<string, VariantNow>): boolean {
  return items.some(({ variant_id, unit_price }) => {
    const now = variants.get(variant_id ?? "")?.calculated_price?.calculated_amount
    return now !== undefined && now !== unit_price
  })
}

async function withPricesOfNow(cart: Cart, place: Place): Promise<Cart> {
  try {
    await prepareCheckout(cart.id, { locale: place.medusaLocale })
  } catch (error) {
    // A line that cannot be sold any more has no price; the cart is told about as it is.
    if (!(error instanceof BackendError)) throw error
    return cart
  }
  return (await readCart(place)) ?? cart
}

function priceNotice(item: Cart["items"][number], before: Cart): LineNotice | undefined {
  const was = before.items.find(({ id }) => id === item.id)?.unit_price
  return was === undefined || was === item.unit_price ? undefined : { kind: "price", before: was }
}
