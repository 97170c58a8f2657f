import type { ComputeActionContext, MedusaContainer } from "@medusajs/framework/types"
import { CampaignBudgetType, ComputedActions, ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { promotionErrors } from "../http/errors"
import type { PromotionContext } from "../rules/promotion-rule"
import { refusalReason, type Refusal } from "../rules/refusal-reason"
import { CART_FIELDS } from "./cart-fields"
import { readPromotion, type StoredPromotion } from "./read-promotion"

export interface ValidatePromotionCodeInput {
  cart_id: string
  /** As the shopper typed it: tried as it is, then in capitals. */
  code: string
}

/** `code` is the promotion's own, to be applied to the cart. */
export type PromotionCodeValidation = { valid: true; code: string } | ({ valid: false; code: string } & Refusal)

type Cart = ComputeActionContext & { items?: Adjusted[] | null; shipping_methods?: Adjusted[] | null; email?: string }

interface Adjusted {
  adjustments?: ({ code?: string | null } | null)[] | null
}

const validatePromotionCodeStep = createStep(
  "webox-validate-promotion-code",
  async ({ cart_id, code }: ValidatePromotionCodeInput, { container }) => {
    const cart = await readCart(container, cart_id)
    const promotion =
      (await readPromotion(container, { code })) ?? (await readPromotion(container, { code: code.toUpperCase() }))
    return new StepResponse(await validate(container, cart, promotion, code))
  }
)

/**
 * Says whether a code would take something off a cart, and if not, why. It changes nothing.
 *
 * The engine itself decides, with the same cart that applying the code hands it; the reason is looked for only when it
 * refuses. So the answer agrees with `POST /store/carts/:id/promotions`.
 *
 * @throws WEBOX_PROMOTIONS_CART_NOT_FOUND (404), WEBOX_PROMOTIONS_CART_COMPLETED (409)
 */
export const validatePromotionCodeWorkflow = createWorkflow(
  "webox-validate-promotion-code",
  (input: ValidatePromotionCodeInput) => new WorkflowResponse(validatePromotionCodeStep(input))
)

async function readCart(container: MedusaContainer, cart_id: string): Promise<Cart> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "cart", fields: CART_FIELDS, filters: { id: cart_id } })
  const [cart] = data
  if (!cart) throw promotionErrors.WEBOX_PROMOTIONS_CART_NOT_FOUND()
  if (cart.completed_at) throw promotionErrors.WEBOX_PROMOTIONS_CART_COMPLETED()
  return cart
}

async function validate(
  container: MedusaContainer,
  cart: Cart,
  promotion: StoredPromotion | undefined,
  typed: string
): Promise<PromotionCodeValidation> {
  const trial = promotion ? await tryPromotion(container, cart, promotion) : { isApplied: false, isUsedUp: false }
  if (promotion && trial.isApplied) return { valid: true, code: promotion.code }
  const facts = promotion && { ...promotion, isUsedUp: trial.isUsedUp }
  const context: PromotionContext = cart
  const refusal = refusalReason(facts, context, new Date())
  // Who guesses a code in other letters must not learn from the spelling that it exists.
  return { valid: false, code: refusal.reason === "unknown" ? typed : (promotion?.code ?? typed), ...refusal }
}

/** Asks the engine what it would do with the code, beside those that the cart has. */
async function tryPromotion(container: MedusaContainer, cart: Cart, promotion: StoredPromotion) {
  if (lacksBudgetAttribute(cart, promotion)) return { isApplied: false, isUsedUp: false }
  const applied = [...(cart.items ?? []), ...(cart.shipping_methods ?? [])].flatMap(({ adjustments }) =>
    (adjustments ?? []).flatMap((adjustment) => (adjustment?.code ? [adjustment.code] : []))
  )
  const codes = [...new Set([...applied, promotion.code])]
  const actions = await container.resolve(Modules.PROMOTION).computeActions(codes, cart)
  const own = actions.filter((action) => "code" in action && action.code === promotion.code).map(({ action }) => action)
  const has = (...kinds: string[]) => own.some((action) => kinds.includes(action))
  return {
    isApplied: has(ComputedActions.ADD_ITEM_ADJUSTMENT, ComputedActions.ADD_SHIPPING_METHOD_ADJUSTMENT),
    isUsedUp: has(ComputedActions.CAMPAIGN_BUDGET_EXCEEDED, ComputedActions.PROMOTION_LIMIT_EXCEEDED),
  }
}

/** Whether the promotion counts its uses by customer, and the cart does not say yet whose it is: the engine would throw. */
function lacksBudgetAttribute(cart: Cart, { budget }: StoredPromotion): boolean {
  if (budget?.type !== CampaignBudgetType.USE_BY_ATTRIBUTE) return false
  return budget.attribute === "customer_email" ? !cart.email : !cart.customer?.id
}
