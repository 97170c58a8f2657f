import type { Amount } from "@webox/kit/money"

/**
 * What an invoice reads of an order, in the shape in which Medusa's queries answer it. Quantities are those that were
 * sold, and amounts those of the sale: a later refund or return does not change them.
 */
export interface OrderFacts {
  id: string
  display_id: string
  /** ISO 4217, of either case. */
  currency_code: string
  email: string
  /** The day of the sale, `YYYY-MM-DD`. */
  placed_on: string
  items: OrderItem[]
  shipping_methods: OrderShippingMethod[]
  billing_address: OrderAddress | null
  shipping_address: OrderAddress | null
}

interface Taxed {
  id: string
  /** Whether the price contains the tax. */
  is_tax_inclusive: boolean
  /** What is taken off, promotions' shares of order discounts among them. */
  adjustments: OrderAdjustment[]
  /** Their rates are added up, as Medusa does. */
  tax_lines: OrderTaxLine[]
}

export interface OrderItem extends Taxed {
  title: string
  subtitle?: string | null
  sku?: string | null
  /** False for what is supplied electronically or done: a service in the sense of VAT. */
  requires_shipping: boolean
  quantity: Amount
  unit_price: Amount
}

export interface OrderShippingMethod extends Taxed {
  name: string
  amount: Amount
}

export interface OrderAdjustment {
  amount: Amount
  is_tax_inclusive?: boolean
}

export interface OrderTaxLine {
  /** Percent. */
  rate: Amount
  /** Names the tax case: see `TAX_CASES`. */
  code?: string | null
}

export interface OrderAddress {
  first_name?: string | null
  last_name?: string | null
  company?: string | null
  address_1?: string | null
  address_2?: string | null
  postal_code?: string | null
  city?: string | null
  province?: string | null
  country_code?: string | null
  phone?: string | null
  /** `company`, `siren` and `vat_number` of a buyer that is a company, as the storefront writes them. */
  metadata?: Record<string, unknown> | null
}
