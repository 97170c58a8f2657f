import type { BigNumberInput } from "@medusajs/framework/types"

/** What the quick checkout knows of a cart: one read of it, shared by all that is computed. Amounts in main units. */
export interface CheckoutCart {
  id: string
  email: string | null
  locale: string | null
  currency_code: string
  region_id: string
  sales_channel_id: string
  customer_id: string | null
  completed_at: string | Date | null
  metadata: Record<string, unknown> | null
  region: CheckoutRegion
  customer: CheckoutCustomer | null
  shipping_address: CheckoutAddress | null
  billing_address: CheckoutAddress | null
  items: CheckoutItem[]
  shipping_methods: CheckoutShippingMethod[]
  credit_lines: CheckoutCreditLine[]
  promotions: { id: string; code: string }[]
  payment_collection: CheckoutPaymentCollection | null
  /** Set by `withTotals`. */
  total?: BigNumberInput
  item_total?: BigNumberInput
  credit_line_total?: BigNumberInput
}

export interface CheckoutRegion {
  id: string
  name: string
  currency_code: string
  automatic_taxes: boolean
  countries: { iso_2: string }[]
  payment_providers: { id: string; is_enabled: boolean }[]
}

export interface CheckoutCustomer {
  id: string
  email: string | null
  has_account: boolean
  metadata: Record<string, unknown> | null
  groups: { id: string }[]
}

/** The fields of an address that a shopper fills in. */
export interface AddressFields {
  first_name?: string | null
  last_name?: string | null
  company?: string | null
  phone?: string | null
  address_1?: string | null
  address_2?: string | null
  city?: string | null
  province?: string | null
  postal_code?: string | null
  /** ISO 3166 alpha-2, lower case. */
  country_code?: string | null
  metadata?: Record<string, unknown> | null
}

/** An address of the cart; without an id when it is not stored yet. */
export interface CheckoutAddress extends AddressFields {
  id?: string
}

export interface CheckoutTaxLine {
  description?: string | null
  tax_rate_id?: string | null
  code: string
  rate: number
  provider_id?: string | null
  data?: Record<string, unknown> | null
}

export interface CheckoutAdjustment {
  id: string
  code: string | null
  amount: BigNumberInput
  raw_amount?: unknown
  is_tax_inclusive?: boolean
  promotion_id: string | null
  description?: string | null
  provider_id?: string | null
}

export interface CheckoutItem {
  id: string
  title: string
  subtitle: string | null
  thumbnail: string | null
  product_id: string | null
  product_title: string | null
  product_description: string | null
  product_subtitle: string | null
  product_type: string | null
  product_type_id: string | null
  product_collection: string | null
  product_handle: string | null
  variant_id: string | null
  variant_sku: string | null
  variant_barcode: string | null
  variant_title: string | null
  variant_option_values: Record<string, unknown> | null
  quantity: number
  unit_price: BigNumberInput
  raw_unit_price?: unknown
  compare_at_unit_price: BigNumberInput | null
  raw_compare_at_unit_price?: unknown
  is_tax_inclusive: boolean
  is_custom_price: boolean
  is_giftcard: boolean
  is_discountable: boolean
  requires_shipping: boolean
  metadata: Record<string, unknown> | null
  tax_lines: CheckoutTaxLine[]
  adjustments: CheckoutAdjustment[]
  variant: CheckoutVariant | null
}

export interface CheckoutVariant {
  id: string
  manage_inventory: boolean
  allow_backorder: boolean
  price_set_link?: { price_set_id: string } | null
  product: { id: string; status: string; shipping_profile?: { id: string } | null } | null
  inventory_items?: VariantInventoryItem[]
}

export interface VariantInventoryItem {
  inventory_item_id: string
  required_quantity: number
  inventory?: {
    location_levels?: {
      location_id: string
      raw_stocked_quantity?: BigNumberInput
      raw_reserved_quantity?: BigNumberInput
      stocked_quantity: BigNumberInput
      reserved_quantity: BigNumberInput
      stock_locations?: { id: string; sales_channels?: { id: string }[] }[]
    }[]
  } | null
}

export interface CheckoutShippingMethod {
  id: string
  name: string
  description?: string | null
  amount: BigNumberInput
  raw_amount?: unknown
  is_tax_inclusive: boolean
  shipping_option_id: string | null
  data: Record<string, unknown> | null
  metadata?: Record<string, unknown> | null
  tax_lines: CheckoutTaxLine[]
  adjustments: CheckoutAdjustment[]
  shipping_option?: { shipping_option_type_id: string | null; shipping_profile_id: string | null } | null
}

export interface CheckoutCreditLine {
  amount: BigNumberInput
  raw_amount?: unknown
  reference: string | null
  reference_id: string | null
  metadata: Record<string, unknown> | null
}

export interface CheckoutPaymentCollection {
  id: string
  amount: BigNumberInput
  currency_code: string
  payment_sessions?: { id: string; provider_id: string; status: string; amount: BigNumberInput }[]
}

/**
 * The one read of a cart: what Medusa's refresh steps and its completion read one after the other (`cartFieldsForRefreshSteps`,
 * `completeCartFields`, the price sets and the region's countries and payment providers), together.
 */
export const checkoutCartFields = [
  "id",
  "email",
  "locale",
  "currency_code",
  "region_id",
  "sales_channel_id",
  "customer_id",
  "completed_at",
  "metadata",
  "region.id",
  "region.name",
  "region.currency_code",
  "region.automatic_taxes",
  "region.countries.iso_2",
  "region.payment_providers.id",
  "region.payment_providers.is_enabled",
  "customer.id",
  "customer.email",
  "customer.has_account",
  "customer.metadata",
  "customer.groups.id",
  "shipping_address.*",
  "billing_address.*",
  "items.*",
  "items.tax_lines.*",
  "items.adjustments.*",
  "items.product.id",
  "items.product.is_giftcard",
  "items.product.collection_id",
  "items.product.categories.id",
  "items.product.tags.id",
  "items.product.type_id",
  "items.product.weight",
  "items.variant.id",
  "items.variant.manage_inventory",
  "items.variant.allow_backorder",
  "items.variant.weight",
  "items.variant.length",
  "items.variant.height",
  "items.variant.width",
  "items.variant.material",
  "items.variant.product.id",
  "items.variant.product.status",
  "items.variant.product.shipping_profile.id",
  "items.variant.price_set_link.price_set_id",
  "items.variant.inventory_items.inventory_item_id",
  "items.variant.inventory_items.required_quantity",
  "items.variant.inventory_items.inventory.requires_shipping",
  "items.variant.inventory_items.inventory.location_levels.location_id",
  "items.variant.inventory_items.inventory.location_levels.stocked_quantity",
  "items.variant.inventory_items.inventory.location_levels.reserved_quantity",
  "items.variant.inventory_items.inventory.location_levels.raw_stocked_quantity",
  "items.variant.inventory_items.inventory.location_levels.raw_reserved_quantity",
  "items.variant.inventory_items.inventory.location_levels.stock_locations.id",
  "items.variant.inventory_items.inventory.location_levels.stock_locations.sales_channels.id",
  "shipping_methods.*",
  "shipping_methods.tax_lines.*",
  "shipping_methods.adjustments.*",
  "shipping_methods.shipping_option.shipping_option_type_id",
  "shipping_methods.shipping_option.shipping_profile_id",
  "credit_lines.*",
  "promotions.id",
  "promotions.code",
  "payment_collection.id",
  "payment_collection.amount",
  "payment_collection.currency_code",
  "payment_collection.payment_sessions.id",
  "payment_collection.payment_sessions.provider_id",
  "payment_collection.payment_sessions.status",
  "payment_collection.payment_sessions.amount",
]
