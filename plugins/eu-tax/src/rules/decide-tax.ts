import { isOverseasOf, territoryOf, type PlaceOfSupply, type Territory } from "./territory"
import { readVatNumber } from "./vat-number"

/** Codes of tax lines that name a case; `VATEX-…` are exemption reasons of EN 16931 (BT-121). */
export const taxCodes = {
  oss: "OSS",
  franchise: "VATEX-FR-FRANCHISE",
  reverseCharge: "VATEX-EU-AE",
  intraEuGoods: "VATEX-EU-IC",
  export: "VATEX-EU-G",
  outOfScope: "VATEX-EU-O",
} as const

/** Who sells. `has_oss`: above the threshold of 10,000 EUR, or opted in, so that distance sales bear the buyer's rates. */
export interface Seller {
  country_code: string
  is_franchise: boolean
  has_oss: boolean
  vat_number: string | null
}

/** Where it goes, and the VAT number that the buyer gave, if any. A company without one is taxed as a consumer is. */
export interface Buyer extends PlaceOfSupply {
  vat_number?: string | null
}

/** A rate in percent: 20 is 20 %. */
export interface Rate {
  rate: number
  code: string | null
  name: string
  rate_id?: string
  /**
   * Of a line that bears no tax because of who buys or where it goes: what a price that contains the tax contains of it,
   * in percent. Such a buyer pays the price without it.
   */
  included_rate?: number
}

/**
 * What one line is decided from. A `service` is an electronic one, such as a download, a course or credits. `buyer`: the
 * rates of the buyer's country; `seller`: those of the seller's.
 */
export interface Sale {
  seller: Seller
  buyer: Buyer
  kind: "goods" | "service"
  rates: { buyer: readonly Rate[]; seller: readonly Rate[] }
}

/**
 * Decides the VAT of one line, after Directive 2006/112/EC and the French CGI (articles 259, 262, 283, 293 B, 294).
 * One line of tax at 0 % whose code names the case; or the rates that are due, as they stand, with the code OSS for the
 * buyer's country's; or none, where the rates that are due are none.
 *
 * A price that contains the tax contains what a consumer at the same place would bear; outside the Union, where nobody
 * bears any, what is due at home.
 */
export function decideTax({ seller, buyer, kind, rates }: Sale): Rate[] {
  const from = territoryOf({ country_code: seller.country_code })
  const to = territoryOf(buyer)
  const isInUnion = kind === "goods" ? to.eu_goods : to.eu_services
  const isAbroad = !isInUnion || to.country !== from.country
  const number = buyer.vat_number ? readVatNumber(buyer.vat_number) : null
  const isForeignCompany = number !== null && number.country !== from.country && holdsFor(number.country, kind)

  const isExempt = isAbroad && isInUnion && isForeignCompany && seller.vat_number !== null
  const included = seller.is_franchise ? 0 : sumOf(seller.has_oss ? rates.buyer : rates.seller)
  if (isExempt && kind === "service") return [zero(taxCodes.reverseCharge, "Reverse charge", included)]
  if (seller.is_franchise) return [zero(taxCodes.franchise, "VAT not applicable")]
  if (!isAbroad) return [...rates.buyer]
  if (!isInUnion) return beyondTheUnion(kind, to, from, rates.seller)
  if (isExempt) return [zero(taxCodes.intraEuGoods, "Intra-EU supply", included)]
  return seller.has_oss ? rates.buyer.map((rate) => ({ ...rate, code: taxCodes.oss })) : [...rates.seller]
}

/**
 * Goods are exported. Services are outside the scope of VAT: to a company they are taxed where it is (article 44 of the
 * Directive), and so are electronic ones to a person (article 58). In the seller's country overseas its own law decides:
 * there the seller's rates hold.
 */
function beyondTheUnion(kind: Sale["kind"], to: Territory, from: Territory, ofSeller: readonly Rate[]): Rate[] {
  const included = sumOf(ofSeller)
  if (kind === "goods") return [zero(taxCodes.export, "Export", included)]
  return isOverseasOf(to, from) ? [...ofSeller] : [zero(taxCodes.outOfScope, "Outside the scope of VAT", included)]
}

/** A number of Northern Ireland is one of the Union for goods alone. */
function holdsFor(country: string, kind: Sale["kind"]): boolean {
  return kind === "goods" || country !== "XI"
}

function zero(code: string, name: string, included_rate = 0): Rate {
  return { rate: 0, code, name, ...(included_rate > 0 ? { included_rate } : {}) }
}

function sumOf(rates: readonly Rate[]): number {
  return rates.reduce((sum, { rate }) => sum + rate, 0)
}
