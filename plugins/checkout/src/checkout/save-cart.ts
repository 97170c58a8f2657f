import type { ICartModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { addressData, isSameAddress } from "./address"
import { cartChanges, type CartChanges } from "./cart-changes"
import type { AddressFields, CheckoutCart } from "./checkout-cart"
import { adjustmentData, taxLineData } from "./line-data"

/**
 * Writes the quoted cart over the stored one: only what differs, by the Cart module's own methods, so that placing a
 * cart that was prepared before writes nothing here.
 */
export async function saveCart(container: MedusaContainer, stored: CheckoutCart, quoted: CheckoutCart): Promise<void> {
  const carts = container.resolve(Modules.CART)
  const changes = cartChanges(stored, quoted)
  if (changes.isCartChanged) await carts.updateCarts([cartUpdate(stored, quoted)])
  await saveItems(carts, quoted, changes)
  await saveShippingMethods(carts, quoted, changes)
  await savePromotionLinks(container, quoted.id, changes)
}

function cartUpdate(stored: CheckoutCart, quoted: CheckoutCart) {
  const { id, email, customer_id, locale, metadata, shipping_address, billing_address } = quoted
  return {
    id,
    email,
    customer_id,
    locale,
    metadata,
    // A changed address becomes a new row, as in Medusa: the module keeps the reference but not the fields of an old one.
    ...(isSameAddress(stored.shipping_address, shipping_address)
      ? {}
      : { shipping_address: newAddress(shipping_address) }),
    ...(isSameAddress(stored.billing_address, billing_address) ? {} : { billing_address: newAddress(billing_address) }),
  }
}

function newAddress(address: AddressFields | null) {
  return address ? addressData(address) : null
}

async function saveItems(carts: ICartModuleService, quoted: CheckoutCart, changes: CartChanges): Promise<void> {
  if (changes.items.length) {
    await carts.updateLineItems(
      changes.items.map((item) => ({
        selector: { id: item.id },
        data: {
          unit_price: item.unit_price,
          is_tax_inclusive: item.is_tax_inclusive,
          // The module writes NaN for an amount that is there but undefined.
          ...(item.compare_at_unit_price === null ? {} : { compare_at_unit_price: item.compare_at_unit_price }),
        },
      }))
    )
  }
  if (changes.areItemTaxLinesChanged) {
    await carts.setLineItemTaxLines(
      quoted.id,
      quoted.items.flatMap((item) => item.tax_lines.map((line) => ({ ...taxLineData(line), item_id: item.id })))
    )
  }
  if (changes.removedItemAdjustmentIds.length) {
    await carts.softDeleteLineItemAdjustments(changes.removedItemAdjustmentIds)
  }
  if (changes.addedItemAdjustments.length) {
    await carts.addLineItemAdjustments(
      changes.addedItemAdjustments.map((added) => ({ ...adjustmentData(added), item_id: added.item_id }))
    )
  }
}

async function saveShippingMethods(
  carts: ICartModuleService,
  quoted: CheckoutCart,
  changes: CartChanges
): Promise<void> {
  if (changes.removedMethodIds.length) await carts.softDeleteShippingMethods(changes.removedMethodIds)
  if (changes.addedMethods.length) {
    await carts.addShippingMethods(
      changes.addedMethods.map((method) => ({
        id: method.id,
        cart_id: quoted.id,
        name: method.name,
        amount: method.amount,
        is_tax_inclusive: method.is_tax_inclusive,
        shipping_option_id: method.shipping_option_id ?? undefined,
        data: method.data ?? {},
        tax_lines: method.tax_lines.map(taxLineData),
        adjustments: method.adjustments.map(adjustmentData),
      }))
    )
  }
  if (changes.updatedMethods.length) {
    await carts.updateShippingMethods(
      changes.updatedMethods.map(({ id, name, amount, is_tax_inclusive }) => ({ id, name, amount, is_tax_inclusive }))
    )
  }
  if (changes.areMethodTaxLinesChanged) {
    await carts.setShippingMethodTaxLines(
      quoted.id,
      quoted.shipping_methods.flatMap((method) =>
        method.tax_lines.map((line) => ({ ...taxLineData(line), shipping_method_id: method.id }))
      )
    )
  }
  if (changes.removedMethodAdjustmentIds.length) {
    await carts.softDeleteShippingMethodAdjustments(changes.removedMethodAdjustmentIds)
  }
  if (changes.addedMethodAdjustments.length) {
    await carts.addShippingMethodAdjustments(
      changes.addedMethodAdjustments.map((added) => ({
        ...adjustmentData(added),
        shipping_method_id: added.shipping_method_id,
      }))
    )
  }
}

async function savePromotionLinks(container: MedusaContainer, cartId: string, changes: CartChanges): Promise<void> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const linkTo = (promotionId: string) => ({
    [Modules.CART]: { cart_id: cartId },
    [Modules.PROMOTION]: { promotion_id: promotionId },
  })
  if (changes.removedPromotionIds.length) await link.dismiss(changes.removedPromotionIds.map(linkTo))
  if (changes.addedPromotionIds.length) await link.create(changes.addedPromotionIds.map(linkTo))
}
