import type { ComputeActionContext, MedusaContainer } from "@medusajs/framework/types"
import { ComputedActions, ContainerRegistrationKeys, generateEntityId, Modules } from "@medusajs/framework/utils"
import type { CheckoutAdjustment, CheckoutCart } from "./checkout-cart"

/**
 * The cart with the adjustments that its codes and the automatic promotions give now, and with the promotions that gave
 * one: Medusa's `updateCartPromotionsWorkflow` with the action "replace". A code that no longer applies is dropped.
 *
 * The promotion engine is given the adjustments so far too, as Medusa does, since rules may ask for totals after them.
 */
export async function applyPromotions(container: MedusaContainer, cart: CheckoutCart): Promise<CheckoutCart> {
  const codes = cart.promotions.map((promotion) => promotion.code)
  const actions = await container.resolve(Modules.PROMOTION).computeActions(codes, asPromotionContext(cart))
  const added = actions.filter(
    (action) =>
      action.action === ComputedActions.ADD_ITEM_ADJUSTMENT ||
      action.action === ComputedActions.ADD_SHIPPING_METHOD_ADJUSTMENT
  )
  const promotions = await promotionsOf(container, cart, [...new Set(added.map((action) => action.code))])
  const idOf = new Map(promotions.map((promotion) => [promotion.code, promotion.id]))

  const byLine = new Map<string, CheckoutAdjustment[]>()
  for (const action of added) {
    const isItem = "item_id" in action
    const line = isItem ? action.item_id : action.shipping_method_id
    byLine.set(line, [
      ...(byLine.get(line) ?? []),
      {
        id: generateEntityId(undefined, isItem ? "caliadj" : "casmadj"),
        code: action.code,
        amount: action.amount,
        promotion_id: idOf.get(action.code) ?? null,
        ...(isItem ? { is_tax_inclusive: action.is_tax_inclusive === true } : {}),
      },
    ])
  }
  return {
    ...cart,
    promotions,
    items: cart.items.map((item) => ({ ...item, adjustments: byLine.get(item.id) ?? [] })),
    shipping_methods: cart.shipping_methods.map((method) => ({ ...method, adjustments: byLine.get(method.id) ?? [] })),
  }
}

function asPromotionContext(cart: CheckoutCart): ComputeActionContext {
  return cart as unknown as ComputeActionContext
}

/** The promotions with these codes; only those that are new to the cart are asked for. */
async function promotionsOf(
  container: MedusaContainer,
  cart: CheckoutCart,
  codes: string[]
): Promise<{ id: string; code: string }[]> {
  const known = cart.promotions.filter((promotion) => codes.includes(promotion.code))
  const unknown = codes.filter((code) => !known.some((promotion) => promotion.code === code))
  if (!unknown.length) return known
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "promotion",
    fields: ["id", "code"],
    filters: { code: unknown },
  })
  return [...known, ...data.map(({ id, code }) => ({ id, code: code ?? "" }))]
}
