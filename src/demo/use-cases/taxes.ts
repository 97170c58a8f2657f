import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createMissing } from "../create-missing"
import { vatRates, type VatRate } from "../data/vat-rates"
import { demoId } from "../ids"

const EXPORT_COUNTRY = "us"

/**
 * Creates a tax region for each European country: its standard rate by default, its book rate by the type of product.
 *
 * The United States have a rate of zero. There, sales tax depends on the state, the county and the city, and is due only
 * where the seller has a nexus: a demo shop abroad has none. The code says why no VAT is due either, so that an invoice can.
 */
export async function seedTaxes(
  container: MedusaContainer,
  book_type_id: string,
  service_type_id: string
): Promise<void> {
  const service = container.resolve(Modules.TAX)
  await createMissing({
    rows: [
      ...vatRates.map(({ country_code }) => ({ country_code, provider_id: "tp_eu-tax_vat" })),
      // What is sold there are electronic services too, for which the rule of European VAT has no case: the rates below have.
      { country_code: EXPORT_COUNTRY, provider_id: "tp_system" },
    ].map(({ country_code, provider_id }) => ({
      id: regionId(country_code),
      country_code,
      provider_id,
    })),
    list: (ids) => service.listTaxRegions({ id: ids }, { select: ["id"], withDeleted: true }),
    create: (rows) => service.createTaxRegions(rows),
  })
  await createMissing({
    rows: [...vatRates.flatMap((rate) => ratesOf(rate, book_type_id)), ...ratesAbroad(service_type_id)],
    list: (ids) => service.listTaxRates({ id: ids }, { select: ["id"], withDeleted: true }),
    create: (rows) => service.createTaxRates(rows),
  })
}

/** The ids of all rates of VAT, for their translation. */
export function taxRateIds(): string[] {
  return vatRates.flatMap((rate) => ratesOf(rate, "").map(({ id }) => id))
}

function regionId(country_code: string): string {
  return demoId("txreg", country_code)
}

/** `VATEX-EU-G` is the code of the European Union's list for goods that leave it. Services are no goods: theirs is not that. */
function ratesAbroad(service_type_id: string) {
  const none = { tax_region_id: regionId(EXPORT_COUNTRY), rate: 0 }
  return [
    {
      ...none,
      id: demoId("txr", `${EXPORT_COUNTRY}-export`),
      name: "Export",
      code: "VATEX-EU-G",
      is_default: true,
      rules: [],
    },
    {
      ...none,
      id: demoId("txr", `${EXPORT_COUNTRY}-services`),
      name: "Services",
      code: "US-SERVICES",
      is_default: false,
      rules: [{ reference: "product_type", reference_id: service_type_id }],
    },
  ]
}

function ratesOf({ country_code, standard, books }: VatRate, book_type_id: string) {
  const tax_region_id = regionId(country_code)
  const code = country_code.toUpperCase()
  const rates = [
    {
      id: demoId("txr", `${country_code}-standard`),
      tax_region_id,
      name: "VAT",
      code: `${code}-STANDARD`,
      rate: standard,
      is_default: true,
      rules: [] as { reference: string; reference_id: string }[],
    },
  ]
  if (books !== undefined) {
    rates.push({
      id: demoId("txr", `${country_code}-books`),
      tax_region_id,
      name: "VAT",
      code: `${code}-BOOKS`,
      rate: books,
      is_default: false,
      rules: [{ reference: "product_type", reference_id: book_type_id }],
    })
  }
  return rates
}
