import type { CreateOrderDTO } from "@medusajs/framework/types"
import { OrderStatus } from "@medusajs/framework/utils"
import { addressData } from "./address"
import type { CheckoutAdjustment, CheckoutCart, CheckoutItem } from "./checkout-cart"
import { adjustmentData, taxLineData } from "./line-data"

/**
 * The order that a cart becomes: the same mapping as in Medusa's `completeCartWorkflow` (which exports neither it nor
 * its helpers). Titles and product data are those the cart's lines were created with.
 */
export function orderFromCart(cart: CheckoutCart): CreateOrderDTO {
  const adjustments = [...cart.items, ...cart.shipping_methods].flatMap((line) => line.adjustments)
  return {
    region_id: cart.region.id,
    customer_id: cart.customer?.id,
    sales_channel_id: cart.sales_channel_id,
    status: OrderStatus.PENDING,
    email: cart.email ?? undefined,
    currency_code: cart.currency_code,
    locale: cart.locale ?? undefined,
    shipping_address: cart.shipping_address ? addressData(cart.shipping_address) : undefined,
    billing_address: cart.billing_address ? addressData(cart.billing_address) : undefined,
    no_notification: false,
    items: cart.items.map(orderItem),
    shipping_methods: cart.shipping_methods.map((method) => ({
      name: method.name,
      description: method.description ?? undefined,
      amount: method.amount,
      is_tax_inclusive: method.is_tax_inclusive,
      shipping_option_id: method.shipping_option_id ?? undefined,
      data: method.data ?? undefined,
      metadata: method.metadata ?? undefined,
      tax_lines: method.tax_lines.map(taxLineData),
      adjustments: method.adjustments.map(adjustment),
    })),
    metadata: cart.metadata ?? undefined,
    promo_codes: adjustments.flatMap(({ code }) => code ?? []),
    // The order's id, which Medusa's type asks for, is given by the Order module.
    credit_lines: cart.credit_lines.map(({ amount, reference, reference_id, metadata }) => ({
      amount,
      reference,
      reference_id,
      metadata,
    })) as CreateOrderDTO["credit_lines"],
  }
}

function orderItem(item: CheckoutItem) {
  return {
    title: item.title,
    subtitle: item.subtitle ?? undefined,
    thumbnail: item.thumbnail ?? undefined,
    quantity: item.quantity,
    product_id: item.product_id ?? undefined,
    product_title: item.product_title ?? undefined,
    product_description: item.product_description ?? undefined,
    product_subtitle: item.product_subtitle ?? undefined,
    product_type: item.product_type ?? undefined,
    product_type_id: item.product_type_id ?? undefined,
    product_collection: item.product_collection ?? undefined,
    product_handle: item.product_handle ?? undefined,
    variant_id: item.variant_id ?? undefined,
    variant_sku: item.variant_sku ?? undefined,
    variant_barcode: item.variant_barcode ?? undefined,
    variant_title: item.variant_title ?? undefined,
    variant_option_values: item.variant_option_values ?? undefined,
    is_discountable: item.is_discountable,
    is_giftcard: item.is_giftcard,
    requires_shipping: item.requires_shipping,
    unit_price: item.unit_price,
    compare_at_unit_price: item.compare_at_unit_price ?? undefined,
    is_tax_inclusive: item.is_tax_inclusive,
    ...(item.is_custom_price ? { is_custom_price: true } : {}),
    metadata: item.metadata ?? {},
    tax_lines: item.tax_lines.map(taxLineData),
    adjustments: item.adjustments.map(adjustment),
  }
}

function adjustment(line: CheckoutAdjustment) {
  return {
    ...adjustmentData(line),
    description: line.description ?? undefined,
    provider_id: line.provider_id ?? undefined,
  }
}
