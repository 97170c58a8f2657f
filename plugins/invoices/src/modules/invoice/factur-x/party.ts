import type { Buyer, PostalAddress, Seller } from "../document/snapshot"
import { element, type Xml } from "./xml"

/** Schemes of ISO 6523: SIREN, SIRET, and the directory of French e-invoicing; and EN 16931's own for e-mail. */
const SCHEME = { siren: "0002", siret: "0009", directory: "0225", email: "EM" } as const

/** BG-4. `isOutOfScope`: the document names no VAT number, as category O wants. */
export function sellerParty(seller: Seller, isOutOfScope: boolean): Xml | null {
  return element("ram:SellerTradeParty", [
    element("ram:GlobalID", seller.siret, { schemeID: SCHEME.siret }),
    element("ram:Name", seller.name),
    legalOrganization(seller.siren),
    element("ram:DefinedTradeContact", [
      element("ram:PersonName", seller.name),
      element("ram:TelephoneUniversalCommunication", element("ram:CompleteNumber", seller.phone)),
      element("ram:EmailURIUniversalCommunication", element("ram:URIID", seller.email)),
    ]),
    postalAddress(seller.address),
    electronicAddress(SCHEME.directory, seller.siren),
    seller.vat_number && !isOutOfScope
      ? taxRegistration("VA", seller.vat_number)
      : // BR-E-02: who has no VAT number, or names none, is named by the tax registration, BT-32.
        taxRegistration("FC", seller.siren),
  ])
}

/** BG-7. `isOutOfScope`: the document names no VAT number, as category O wants. */
export function buyerParty(buyer: Buyer, isOutOfScope: boolean): Xml | null {
  return element("ram:BuyerTradeParty", [
    element("ram:Name", buyer.name),
    legalOrganization(buyer.siren),
    element("ram:DefinedTradeContact", element("ram:PersonName", buyer.contact)),
    postalAddress(buyer.address),
    buyer.siren ? electronicAddress(SCHEME.directory, buyer.siren) : electronicAddress(SCHEME.email, buyer.email),
    isOutOfScope ? null : taxRegistration("VA", buyer.vat_number),
  ])
}

export function postalAddress({ lines, postal_code, city, country_code }: PostalAddress): Xml | null {
  return element("ram:PostalTradeAddress", [
    element("ram:PostcodeCode", postal_code),
    element("ram:LineOne", lines[0]),
    element("ram:LineTwo", lines[1]),
    element("ram:LineThree", lines[2]),
    element("ram:CityName", city),
    element("ram:CountryID", country_code),
  ])
}

function legalOrganization(siren: string | null): Xml | null {
  return element("ram:SpecifiedLegalOrganization", element("ram:ID", siren, { schemeID: SCHEME.siren }))
}

function electronicAddress(scheme: string, id: string): Xml | null {
  return element("ram:URIUniversalCommunication", element("ram:URIID", id, { schemeID: scheme }))
}

function taxRegistration(scheme: "VA" | "FC", id: string | null): Xml | null {
  return element("ram:SpecifiedTaxRegistration", element("ram:ID", id, { schemeID: scheme }))
}
