import type {
  ITaxProvider,
  ItemTaxCalculationLine,
  ItemTaxLineDTO,
  ShippingTaxCalculationLine,
  ShippingTaxLineDTO,
  TaxCalculationContext,
  TaxRateDTO,
} from "@medusajs/framework/types"
import { decideTax, type Buyer, type Rate, type Seller } from "../../rules/decide-tax"
import { territoryOf } from "../../rules/territory"
import type { VatNumberCheck, VatNumberFinding } from "../../vat-number-checks/vat-number-check"
import { checkBuyer, checkOf } from "./check-buyer"
import { readOptions, type EuTaxOptions, type EuTaxSettings } from "./options"
import { listSellerRates, sellerRateOf, type TaxModuleContainer } from "./seller-rates"

/**
 * Medusa's tax provider for European VAT. Choose it for the tax regions of all countries to which the shop delivers,
 * those outside the Union too. Rates stay those of Medusa's tax regions; `vat_number` is read from the metadata of the
 * shipping address.
 */
export class EuTaxProvider implements ITaxProvider {
  static readonly identifier = "eu-tax"
  private readonly settings: EuTaxSettings
  private readonly vatNumberCheck: VatNumberCheck | null

  /** Throws where an option is missing or wrong. */
  constructor(
    private readonly container: TaxModuleContainer,
    options: EuTaxOptions
  ) {
    this.settings = readOptions(options)
    this.vatNumberCheck = checkOf(this.settings)
  }

  getIdentifier(): string {
    return EuTaxProvider.identifier
  }

  /**
   * The lines of `decideTax`, item by item and delivery by delivery. Where it names a rate that a tax-inclusive price
   * contains, the tax line has it in its data, `{ included_rate: 20 }`; and what was found out of the buyer's VAT number,
   * where it was asked for, `{ vat_number_check: { status, checked_at, consultation_number } }`.
   */
  async getTaxLines(
    itemLines: ItemTaxCalculationLine[],
    shippingLines: ShippingTaxCalculationLine[],
    context: TaxCalculationContext
  ): Promise<(ItemTaxLineDTO | ShippingTaxLineDTO)[]> {
    const { seller, service_product_types } = this.settings
    const { buyer, finding } = await checkBuyer(this.settings, this.vatNumberCheck, buyerOf(context))
    const ofSeller = needsSellerRates(seller, buyer) ? await listSellerRates(this.container, seller.country_code) : []
    const decide = (
      line: Parameters<typeof sellerRateOf>[1],
      kind: "goods" | "service",
      rates: readonly TaxRateDTO[]
    ) => {
      const rateOfSeller = sellerRateOf(ofSeller, line)
      const known = { buyer: rates.map(rateOf), seller: rateOfSeller ? [rateOf(rateOfSeller)] : [] }
      return decideTax({ seller, buyer, kind, rates: known }).map(({ included_rate, ...rate }) => ({
        ...rate,
        ...dataOf(included_rate, finding),
        provider_id: this.getIdentifier(),
      }))
    }
    const items = itemLines.flatMap(({ line_item, rates }) => {
      const isService = service_product_types.includes(line_item.product_type_id ?? "")
      return decide(line_item, isService ? "service" : "goods", rates).map((line) => ({
        ...line,
        line_item_id: line_item.id,
      }))
    })
    // What is delivered is goods, and its delivery follows it.
    const deliveries = shippingLines.flatMap(({ shipping_line, rates }) =>
      decide(shipping_line, "goods", rates).map((line) => ({ ...line, shipping_line_id: shipping_line.id }))
    )
    return [...items, ...deliveries]
  }
}

/** Not for what is sold at home, nor where each buyer in the Union bears the rates of their country. */
function needsSellerRates(seller: Seller, buyer: Buyer): boolean {
  const { country, eu_goods, eu_services } = territoryOf(buyer)
  const isInUnion = eu_goods && eu_services
  return !seller.is_franchise && !(isInUnion && (seller.has_oss || country === territoryOf(seller).country))
}

function buyerOf({ address }: TaxCalculationContext): Buyer {
  const number = address.metadata?.vat_number
  return {
    country_code: address.country_code,
    postal_code: address.postal_code,
    vat_number: typeof number === "string" ? number : null,
  }
}

function dataOf(included_rate: number | undefined, finding: VatNumberFinding | null) {
  const data = {
    ...(included_rate === undefined ? {} : { included_rate }),
    ...(finding ? { vat_number_check: finding } : {}),
  }
  return Object.keys(data).length ? { data } : {}
}

function rateOf({ id, rate, code, name }: Pick<TaxRateDTO, "id" | "rate" | "code" | "name">): Rate {
  return { rate_id: id, rate: rate ?? 0, code, name }
}
