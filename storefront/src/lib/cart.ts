import "server-only"
import { addressFields, type AddressField } from "./address"
import { askBackend, orMissing } from "./backend"
import { readCartCookie, writeCartCookie } from "./cart-cookie"
import type { CompanyAddress } from "./company"
import { newestCartId } from "./customer-cart"
import type { Place } from "./place"
import type { TaxLine } from "./tax-case"
import type { ShippingTaxLine } from "./waived-tax"
import { readSession, SessionEndedError, sessionToken } from "./session"

export interface CartItem {
  id: string
  title: string
  product_title: string | null
  variant_title: string | null
  variant_id: string | null
  product_handle: string | null
  thumbnail: string | null
  quantity: number
  unit_price: number
  is_tax_inclusive: boolean
  /** False for what is not sent, such as credits. */
  requires_shipping: boolean
  total: number
  original_total: number
  /** Of codes that name why no tax is due, see the totals. */
  tax_lines?: TaxLine[]
}

/** A cart as the pages show it; amounts in major units of `currency_code`. */
export interface Cart {
  id: string
  /** Of an account, or of a guest who gave their e-mail. */
  customer?: { id: string } | null
  locale: string | null
  region_id: string
  currency_code: string
  completed_at: string | null
  total: number
  tax_total: number
  discount_total: number
  original_item_total: number
  shipping_total: number
  items: CartItem[]
  promotions: { code: string | null; is_automatic: boolean }[]
  /** With the tax that is due on it, or waived: see `waivedShippingRate`. */
  shipping_methods: { shipping_option_id: string | null; tax_lines?: ShippingTaxLine[] }[]
  email: string | null
  shipping_address: (Partial<Record<AddressField, string | null>> & CompanyAddress) | null
  billing_address: Partial<Record<AddressField, string | null>> | null
}

export const cartFields = [
  "id,customer.id,locale,region_id,currency_code,completed_at,total,tax_total,discount_total,original_item_total,shipping_total",
  "items.id,items.title,items.product_title,items.variant_title,items.variant_id,items.product_handle,items.thumbnail",
  "items.quantity,items.unit_price,items.is_tax_inclusive,items.requires_shipping,items.total,items.original_total",
  "promotions.code,promotions.is_automatic,shipping_methods.shipping_option_id",
  // The metadata of an address and the data of a tax line come with the whole alone.
  "email,*shipping_address,*items.tax_lines,*shipping_methods.tax_lines",
  ...addressFields.map((field) => `billing_address.${field}`),
].join(",")

/**
 * The browser's open cart, or undefined when it has none. Somebody signed in has the newest one of the place's region, on
 * whichever device it was filled.
 * @throws SessionEndedError when there may be a cart, but only for who signs in again
 */
export async function readCart(place: Place): Promise<Cart | undefined> {
  const [cookie, session] = [await readCartCookie(), await readSession()]
  const held = cookie && (await openCart(cookie.id, session?.token))
  if (held !== undefined || session === undefined) return held
  if (session.token === undefined) throw new SessionEndedError()
  const newest = await newestCartId(place, session.token)
  return newest === undefined ? undefined : openCart(newest, session.token)
}

/** A cart that can still be bought, for whoever may see it. */
export async function openCart(id: string, token: string | undefined): Promise<Cart | undefined> {
  const request = { query: { fields: cartFields }, token }
  const answer = await orMissing(askBackend<{ cart: Cart }>(`/store/carts/${id}`, request))
  return answer === undefined || answer.cart.completed_at ? undefined : answer.cart
}

/** The cart in the place's language: a line keeps the text it was added with until the cart's locale changes. */
export async function readCartIn(place: Place): Promise<Cart | undefined> {
  const cart = await readCart(place)
  if (cart === undefined || cart.locale === place.medusaLocale) return cart
  return changeCart(cart.id, { locale: place.medusaLocale })
}

/**
 * Puts pieces of a variant into the browser's cart, making one when there is none (in one call, with all that is known).
 * @throws BackendError `insufficient_inventory` when there are not that many
 */
export async function addToCart(place: Place, variantId: string, quantity: number): Promise<void> {
  const cart = await readCart(place)
  if (cart === undefined) return createCart(place, variantId, quantity)
  await moveCart(cart, place)
  await askBackend(`/store/carts/${cart.id}/line-items`, {
    method: "POST",
    query: { fields: "id" },
    token: await sessionToken(),
    body: { variant_id: variantId, quantity },
  })
  await rememberCart(cart.id, await sessionToken())
}

async function createCart(place: Place, variantId: string, quantity: number): Promise<void> {
  const { cart } = await askBackend<{ cart: { id: string } }>("/store/carts", {
    method: "POST",
    query: { fields: "id" },
    token: await sessionToken(),
    body: {
      region_id: place.region.id,
      locale: place.medusaLocale,
      items: [{ variant_id: variantId, quantity }],
      shipping_address: { country_code: place.country },
    },
  })
  await writeCartCookie({ id: cart.id, count: quantity })
}

/** Brings the cart to the place's region (prices, taxes) and language; does nothing when it is there already. */
export async function moveCart(cart: Cart, place: Place): Promise<void> {
  const isInRegion = cart.region_id === place.region.id
  if (isInRegion && cart.locale === place.medusaLocale) return
  await changeCart(cart.id, {
    locale: place.medusaLocale,
    ...(isInRegion ? {} : { region_id: place.region.id, shipping_address: { country_code: place.country } }),
  })
}

async function changeCart(id: string, change: Record<string, unknown>): Promise<Cart> {
  const { cart } = await askBackend<{ cart: Cart }>(`/store/carts/${id}`, {
    method: "POST",
    query: { fields: cartFields },
    token: await sessionToken(),
    body: change,
  })
  return cart
}

/** Sets a line's pieces; 0 takes the line out. */
export async function setQuantity(cart: Cart, itemId: string, quantity: number): Promise<void> {
  const path = `/store/carts/${cart.id}/line-items/${itemId}`
  const request = { query: { fields: "id" }, token: await sessionToken() }
  if (quantity === 0) await askBackend(path, { ...request, method: "DELETE" })
  else await askBackend(path, { ...request, method: "POST", body: { quantity } })
  await rememberCart(cart.id, await sessionToken())
}

/** Makes a cart the one of this browser, with its pieces counted as they are now. @returns how many */
export async function rememberCart(id: string, token: string | undefined): Promise<number> {
  const cart = await openCart(id, token)
  if (cart === undefined) return 0
  const count = countPieces(cart)
  await writeCartCookie({ id, count })
  return count
}

export function countPieces({ items }: Pick<Cart, "items">): number {
  return items.reduce((sum, { quantity }) => sum + quantity, 0)
}
