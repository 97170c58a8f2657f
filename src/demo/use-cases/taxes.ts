import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createMissing } from "../create-missing"
import { vatRates, type VatRate } from "../data/vat-rates"
import { demoId } from "../ids"

const EXPORT_COUNTRY = "us"

/**
 * Creates a tax region for each European country: its standard rate by default, its book rate by the type of product.
 *
 * The United States have no rate. There, sales tax depends on the state, the county and the city, and is due only where the
 * seller has a nexus: a demo shop abroad has none. The provider says why no VAT is due either, so that an invoice can.
 */
export async function seedTaxes(container: MedusaContainer, book_type_id: string): Promise<void> {
  const service = container.resolve(Modules.TAX)
  await createMissing({
    rows: [...vatRates.map(({ country_code }) => country_code), EXPORT_COUNTRY].map((country_code) => ({
      id: regionId(country_code),
      country_code,
      provider_id: "tp_eu-tax_vat",
    })),
    list: (ids) => service.listTaxRegions({ id: ids }, { select: ["id"], withDeleted: true }),
    create: (rows) => service.createTaxRegions(rows),
  })
  await createMissing({
    rows: vatRates.flatMap((rate) => ratesOf(rate, book_type_id)),
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
