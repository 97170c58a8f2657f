import type { ItemTaxCalculationLine, ShippingTaxCalculationLine, TaxRateDTO } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

/** The part of the tax module's own services that is asked: a provider is given the container of its module. */
export interface TaxModuleContainer {
  taxRateService: {
    list(filters: object, config: object): Promise<SellerRate[]>
  }
}

type SellerRate = Pick<TaxRateDTO, "id" | "rate" | "code" | "name" | "is_default"> & {
  rules?: Iterable<{ reference: string; reference_id: string }>
}

type Line = ItemTaxCalculationLine["line_item"] | ShippingTaxCalculationLine["shipping_line"]

/**
 * All rates of the seller's country, of its tax region in Medusa: it gives a provider those of the buyer's country alone.
 *
 * @throws where there are none: a sale that is taxed at home would go untaxed
 */
export async function listSellerRates(
  { taxRateService }: TaxModuleContainer,
  country_code: string
): Promise<SellerRate[]> {
  const rates = await taxRateService.list(
    { tax_region: { country_code: country_code.toLowerCase(), province_code: null } },
    { relations: ["rules"] }
  )
  if (rates.length > 0) return rates
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `The tax region of ${country_code.toUpperCase()}, the seller's country, has no rate: add one in the admin's settings.`
  )
}

/** The one that a line would bear there, by Medusa's order: for the product or the delivery, for the product's type, the default. */
export function sellerRateOf(rates: readonly SellerRate[], line: Line): SellerRate | undefined {
  const isFor = (reference: string, id: string | null | undefined) => (rate: SellerRate) =>
    [...(rate.rules ?? [])].some((rule) => rule.reference === reference && rule.reference_id === id)
  if ("shipping_option_id" in line)
    return rates.find(isFor("shipping_option", line.shipping_option_id)) ?? rates.find(isDefault)
  return (
    rates.find(isFor("product", line.product_id)) ??
    rates.find(isFor("product_type", line.product_type_id)) ??
    rates.find(isDefault)
  )
}

function isDefault({ is_default }: SellerRate): boolean {
  return is_default
}
