import type {
  ITaxProvider,
  ItemTaxCalculationLine,
  ItemTaxLineDTO,
  ShippingTaxCalculationLine,
  ShippingTaxLineDTO,
  TaxCalculationContext,
  TaxRateDTO,
} from "@medusajs/framework/types"
import { decideTax, type Buyer, type Rate } from "../../rules/decide-tax"
import { readOptions, type EuTaxOptions, type EuTaxSettings } from "./options"

/**
 * Medusa's tax provider for European VAT. Choose it for the tax regions of all countries to which the shop delivers,
 * those outside the Union too. Rates stay those of Medusa's tax regions; `vat_number` is read from the metadata of the
 * shipping address.
 */
export class EuTaxProvider implements ITaxProvider {
  static readonly identifier = "eu-tax"
  private readonly settings: EuTaxSettings

  /** Throws where an option is missing or wrong. */
  constructor(_container: unknown, options: EuTaxOptions) {
    this.settings = readOptions(options)
  }

  getIdentifier(): string {
    return EuTaxProvider.identifier
  }

  /** The lines of `decideTax`, item by item and delivery by delivery. */
  getTaxLines(
    itemLines: ItemTaxCalculationLine[],
    shippingLines: ShippingTaxCalculationLine[],
    context: TaxCalculationContext
  ): Promise<(ItemTaxLineDTO | ShippingTaxLineDTO)[]> {
    const buyer = buyerOf(context)
    const provider_id = this.getIdentifier()
    const items = itemLines.flatMap(({ line_item, rates }) =>
      this.decide(buyer, rates, line_item.product_type_id).map((rate) => ({
        ...rate,
        line_item_id: line_item.id,
        provider_id,
      }))
    )
    // What is delivered is goods, and its delivery follows it.
    const deliveries = shippingLines.flatMap(({ shipping_line, rates }) =>
      this.decide(buyer, rates, undefined).map((rate) => ({ ...rate, shipping_line_id: shipping_line.id, provider_id }))
    )
    return Promise.resolve([...items, ...deliveries])
  }

  private decide(buyer: Buyer, rates: readonly TaxRateDTO[], productType: string | null | undefined): Rate[] {
    const { seller, seller_rates, service_product_types } = this.settings
    const type = productType ?? ""
    return decideTax({
      seller,
      buyer,
      kind: service_product_types.includes(type) ? "service" : "goods",
      rates: { buyer: rates.map(rateOf), seller: [seller_rates.by_product_type[type] ?? seller_rates.standard] },
    })
  }
}

function buyerOf({ address }: TaxCalculationContext): Buyer {
  const number = address.metadata?.vat_number
  return {
    country_code: address.country_code,
    postal_code: address.postal_code,
    vat_number: typeof number === "string" ? number : null,
  }
}

function rateOf({ id, rate, code, name }: TaxRateDTO): Rate {
  return { rate_id: id, rate: rate ?? 0, code, name }
}
