import { createCartWorkflow, refreshCartItemsWorkflow } from "@medusajs/medusa/core-flows"
import { requoteUntaxedCart } from "@webox/checkout/checkout/requote-untaxed-cart"

/**
 * Who bears no tax sees prices without it in Medusa's own cart routes too, from the moment the address is known. A hook may
 * have one handler in a shop: so it is the shop that takes them, and no plugin.
 */
refreshCartItemsWorkflow.hooks.beforeRefreshingPaymentCollection(async ({ input }, { container }) => {
  await requoteUntaxedCart(container, input.cart_id)
})

createCartWorkflow.hooks.cartCreated(async ({ cart }, { container }) => {
  await requoteUntaxedCart(container, cart.id)
})
