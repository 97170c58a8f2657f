import type { CampaignBudgetUsageContext, UsageComputedActions } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CheckoutCart } from "../../checkout/checkout-cart"
import { checkoutErrors } from "../../errors"

type Usage = { actions: UsageComputedActions[]; context: CampaignBudgetUsageContext }

/**
 * Counts the uses of the order's promotions, as Medusa's `registerUsageStep` does (which is not exported), with an error
 * that can be told from others.
 *
 * @throws WEBOX_CHECKOUT_PROMOTION_USED_UP when a limit was reached since the cart was computed
 */
export const registerPromotionUsageStep = createStep(
  "register-promotion-usage",
  async ({ cart }: { cart: CheckoutCart }, { container }) => {
    const usage = usageOf(cart)
    if (!usage.actions.length) return new StepResponse(null, usage)
    try {
      await container.resolve(Modules.PROMOTION).registerUsage(usage.actions, usage.context)
    } catch (error) {
      if (isLimitReached(error)) throw checkoutErrors.WEBOX_CHECKOUT_PROMOTION_USED_UP()
      throw error
    }
    return new StepResponse(null, usage)
  },
  async (usage, { container }) => {
    if (!usage?.actions.length) return
    await container.resolve(Modules.PROMOTION).revertUsage(usage.actions, usage.context)
  }
)

function usageOf(cart: CheckoutCart): Usage {
  const adjustments = [...cart.items, ...cart.shipping_methods].flatMap((line) => line.adjustments)
  return {
    actions: adjustments.flatMap(({ code, amount }) => (code ? [{ code, amount }] : [])),
    context: { customer_id: cart.customer?.id ?? null, customer_email: cart.email ?? null },
  }
}

function isLimitReached(error: unknown): boolean {
  return MedusaError.isMedusaError(error) && error.type === MedusaError.Types.NOT_ALLOWED
}
