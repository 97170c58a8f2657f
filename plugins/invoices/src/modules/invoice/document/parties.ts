import type { OrderAddress, OrderFacts } from "./order-facts"
import type { Buyer, PostalAddress, Seller, Snapshot } from "./snapshot"

/**
 * The buyer of an order: who it is billed to. A buyer is a company when the address says so by `siren` or `vat_number` in
 * its metadata; the shipping address stands in for a billing address that says nothing of it, since the storefront
 * writes both there for the tax provider.
 */
export function buyerOf(order: OrderFacts): Buyer {
  const billing = order.billing_address ?? order.shipping_address
  const facts = [billing, order.shipping_address]
  const siren = firstText(facts, "siren")?.replace(/\s/g, "") ?? null
  const vatNumber =
    firstText(facts, "vat_number")
      ?.replace(/[\s.-]/g, "")
      .toUpperCase() ?? null
  const isCompany = siren !== null || vatNumber !== null
  const company = clean(billing?.company) || (isCompany ? (firstText(facts, "company") ?? "") : "")
  const person = personOf(billing)
  return {
    name: company || person || order.email,
    is_company: isCompany,
    contact: company && person ? person : null,
    siren: siren !== null && /^\d{9}$/.test(siren) ? siren : null,
    vat_number: vatNumber,
    email: order.email,
    address: postalAddress(billing),
  }
}

/** Where the goods went, when it is another place than the buyer's, or when `always`. */
export function deliveryOf(order: OrderFacts, buyer: Buyer, always: boolean): Snapshot["deliver_to"] {
  if (!order.shipping_address) return always ? { name: buyer.name, address: buyer.address } : null
  const address = postalAddress(order.shipping_address)
  const name = clean(order.shipping_address.company) || personOf(order.shipping_address) || buyer.name
  const isSame = JSON.stringify(address) === JSON.stringify(buyer.address)
  return isSame && !always ? null : { name, address }
}

/** How a sale is reported in France: the values of the note BAR, of the French rules' BR-FR-20. */
export function treatmentOf(seller: Seller, buyer: Buyer): Snapshot["treatment"] {
  if (!buyer.is_company) return "B2C"
  if (buyer.address.country_code !== seller.address.country_code) return "B2BINT"
  // BR-FR-11: a domestic sale between companies names the customer's SIREN; without one it cannot be reported as such.
  return buyer.siren ? "B2B" : "B2C"
}

function postalAddress(address: OrderAddress | null): PostalAddress {
  return {
    lines: [address?.address_1, address?.address_2, address?.province].map(clean).filter(Boolean),
    postal_code: clean(address?.postal_code),
    city: clean(address?.city),
    country_code: clean(address?.country_code).toUpperCase() || "FR",
  }
}

function personOf(address: OrderAddress | null): string {
  return [address?.first_name, address?.last_name].map(clean).filter(Boolean).join(" ")
}

function firstText(addresses: (OrderAddress | null)[], key: string): string | null {
  for (const address of addresses) {
    const value = address?.metadata?.[key]
    if (typeof value === "string" && value.trim()) return clean(value)
  }
  return null
}

/** One line without what XML and a page cannot show: control characters, lone surrogates. */
export function clean(text: string | null | undefined): string {
  return (text ?? "")
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
}
