import type {
  ItemTaxLineDTO,
  MedusaContainer,
  ShippingTaxLineDTO,
  TaxCalculationContext,
} from "@medusajs/framework/types"
import { applyTranslationsToTaxLines, FeatureFlag, MathBN, Modules } from "@medusajs/framework/utils"
import type { CheckoutCart, CheckoutItem, CheckoutShippingMethod, CheckoutTaxLine } from "./checkout-cart"

type TaxLine = ItemTaxLineDTO | ShippingTaxLineDTO

/**
 * The lines with the taxes of the cart's shipping address: Medusa's `getItemTaxLinesStep` and its translation of the
 * tax names. A region without automatic taxes, or a cart without a country, has none.
 */
export async function withItemTaxes(container: MedusaContainer, cart: CheckoutCart): Promise<CheckoutItem[]> {
  // Medusa leaves gift cards out: they are a means of payment.
  const taxed = cart.items.filter((item) => !item.is_giftcard)
  const lines = await taxLines(
    container,
    cart,
    taxed.map((item) => ({
      id: item.id,
      product_id: item.product_id ?? "",
      product_type_id: item.product_type_id ?? undefined,
      quantity: item.quantity,
      unit_price: item.unit_price,
      currency_code: cart.currency_code,
    }))
  )
  return cart.items.map((item) => ({ ...item, tax_lines: linesOf(lines, item.id) }))
}

/** The same for the cart's shipping methods. */
export async function withShippingTaxes(
  container: MedusaContainer,
  cart: CheckoutCart
): Promise<CheckoutShippingMethod[]> {
  const lines = await taxLines(
    container,
    cart,
    cart.shipping_methods.map((method) => ({
      id: method.id,
      shipping_option_id: method.shipping_option_id ?? "",
      unit_price: method.amount,
      currency_code: cart.currency_code,
    }))
  )
  return cart.shipping_methods.map((method) => ({ ...method, tax_lines: linesOf(lines, method.id) }))
}

type TaxableLines = Parameters<TaxService["getTaxLines"]>[0]
type TaxService = ReturnType<typeof taxService>

function taxService(container: MedusaContainer) {
  return container.resolve(Modules.TAX)
}

async function taxLines(container: MedusaContainer, cart: CheckoutCart, items: TaxableLines): Promise<TaxLine[]> {
  const context = taxContext(cart)
  if (!context || !items.length) return []
  const lines = await taxService(container).getTaxLines(items, context)
  if (!FeatureFlag.isFeatureEnabled("translation") || !cart.locale) return lines
  // All lines are of one kind here; Medusa's type asks to say which.
  const [itemLines, shippingLines] = [lines.filter(isItemLine), lines.filter(isShippingLine)]
  if (itemLines.length) return applyTranslationsToTaxLines(itemLines, cart.locale, container)
  return applyTranslationsToTaxLines(shippingLines, cart.locale, container)
}

function taxContext(cart: CheckoutCart): TaxCalculationContext | undefined {
  const address = cart.shipping_address
  if (!cart.region.automatic_taxes || !address?.country_code) return undefined
  return {
    address: {
      country_code: address.country_code,
      province_code: address.province,
      address_1: address.address_1 ?? undefined,
      address_2: address.address_2,
      city: address.city ?? undefined,
      postal_code: address.postal_code ?? undefined,
      metadata: address.metadata,
    },
    customer: cart.customer
      ? {
          id: cart.customer.id,
          email: cart.customer.email ?? "",
          customer_groups: cart.customer.groups.map((group) => group.id),
          metadata: cart.customer.metadata,
        }
      : undefined,
    is_return: false,
    locale: cart.locale ?? undefined,
    shipping_methods: cart.shipping_methods.map((method) => ({
      id: method.id,
      name: method.name,
      shipping_option_id: method.shipping_option_id ?? "",
      amount: MathBN.convert(method.amount).toNumber(),
    })),
  }
}

function linesOf(lines: TaxLine[], id: string): CheckoutTaxLine[] {
  return lines
    .filter((line) => (isItemLine(line) ? line.line_item_id : line.shipping_line_id) === id)
    .map((line) => ({
      description: line.name,
      tax_rate_id: line.rate_id,
      code: line.code ?? "",
      rate: MathBN.convert(line.rate).toNumber(),
      provider_id: line.provider_id,
      data: line.data,
    }))
}

function isItemLine(line: TaxLine): line is ItemTaxLineDTO {
  return "line_item_id" in line
}

function isShippingLine(line: TaxLine): line is ShippingTaxLineDTO {
  return "shipping_line_id" in line
}
