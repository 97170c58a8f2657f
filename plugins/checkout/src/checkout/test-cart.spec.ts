import type { CheckoutCart, CheckoutItem, CheckoutVariant } from "./checkout-cart"

/** A cart for unit tests: one poster at 25 EUR with plenty of stock. */
export function testCart(changes: Partial<CheckoutCart> = {}): CheckoutCart {
  return {
    id: "cart_1",
    email: null,
    locale: null,
    currency_code: "eur",
    region_id: "reg_1",
    sales_channel_id: "sc_1",
    customer_id: null,
    completed_at: null,
    metadata: null,
    region: {
      id: "reg_1",
      name: "France",
      currency_code: "eur",
      automatic_taxes: true,
      countries: [{ iso_2: "fr" }],
      payment_providers: [{ id: "pp_system_default", is_enabled: true }],
    },
    customer: null,
    shipping_address: null,
    billing_address: null,
    items: [testItem()],
    shipping_methods: [],
    credit_lines: [],
    promotions: [],
    payment_collection: null,
    total: 25,
    credit_line_total: 0,
    ...changes,
  }
}

export function testItem(changes: Partial<CheckoutItem> = {}): CheckoutItem {
  return {
    id: "item_1",
    title: "Poster",
    subtitle: null,
    thumbnail: null,
    product_id: "prod_1",
    product_title: "Poster",
    product_description: null,
    product_subtitle: null,
    product_type: null,
    product_type_id: null,
    product_collection: null,
    product_handle: "poster",
    variant_id: "variant_1",
    variant_sku: null,
    variant_barcode: null,
    variant_title: "A3",
    variant_option_values: null,
    quantity: 1,
    unit_price: 25,
    compare_at_unit_price: null,
    is_tax_inclusive: true,
    is_custom_price: false,
    is_giftcard: false,
    is_discountable: true,
    requires_shipping: false,
    metadata: null,
    tax_lines: [],
    adjustments: [],
    variant: testVariant([{ id: "article_1", free: 100 }]),
    ...changes,
  }
}

type Article = { id: string; free: number; required?: number; location?: string; channel?: string }

/** A variant made of articles, each with what is free of it at one location. */
export function testVariant(articles: Article[], changes: Partial<CheckoutVariant> = {}): CheckoutVariant {
  return {
    id: "variant_1",
    manage_inventory: true,
    allow_backorder: false,
    product: { id: "prod_1", status: "published" },
    inventory_items: articles.map(({ id, free, required = 1, location = "here", channel = "sc_1" }) => ({
      inventory_item_id: id,
      required_quantity: required,
      inventory: {
        location_levels: [
          {
            location_id: location,
            stocked_quantity: free + 1,
            reserved_quantity: 1,
            stock_locations: [{ id: location, sales_channels: [{ id: channel }] }],
          },
        ],
      },
    })),
    ...changes,
  }
}
