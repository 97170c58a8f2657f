import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, RuleType } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { batchPromotionRulesWorkflow } from "@medusajs/medusa/core-flows"
import { promotionErrors } from "../http/errors"
import { minimumRules, readMinimum, type Minimum } from "../rules/minimum"
import { readPromotion } from "./read-promotion"

export interface SetPromotionMinimumInput {
  promotion_id: string
  /** Undefined takes the minimum away. The amount is in the currency's main unit, at the prices that the shopper sees. */
  minimum?: { amount: number; currency_code: string }
}

/** The minimum of a promotion, and the currency of its value, which the minimum's must be. */
export interface PromotionMinimum {
  minimum: Minimum | null
  method_currency: string | null
}

const planMinimumStep = createStep(
  "webox-plan-promotion-minimum",
  async ({ promotion_id, minimum }: SetPromotionMinimumInput, { container }) => {
    const promotion = await readPromotion(container, { id: promotion_id })
    if (!promotion) throw promotionErrors.WEBOX_PROMOTIONS_PROMOTION_NOT_FOUND()
    const method_currency = promotion.currency_code
    if (minimum && method_currency && minimum.currency_code !== method_currency) {
      throw promotionErrors.WEBOX_PROMOTIONS_MINIMUM_CURRENCY({ currency_code: method_currency })
    }
    const isTaxInclusive = minimum ? await isCurrencyTaxInclusive(container, minimum.currency_code) : false
    return new StepResponse(minimumRules(promotion.rules, minimum && { ...minimum, isTaxInclusive, method_currency }))
  }
)

/**
 * Gives a promotion a minimum amount, changes it, or takes it away: as a rule of the promotion engine.
 *
 * @throws WEBOX_PROMOTIONS_PROMOTION_NOT_FOUND (404), WEBOX_PROMOTIONS_MINIMUM_CURRENCY (400)
 */
export const setPromotionMinimumWorkflow = createWorkflow(
  "webox-set-promotion-minimum",
  (input: SetPromotionMinimumInput) => {
    const plan = planMinimumStep(input)
    const batch = transform({ input, plan }, ({ input, plan }) => ({
      id: input.promotion_id,
      rule_type: RuleType.RULES,
      create: plan.create,
      delete: plan.delete,
    }))
    batchPromotionRulesWorkflow.runAsStep({ input: batch })
    return new WorkflowResponse(plan)
  }
)

/** @throws WEBOX_PROMOTIONS_PROMOTION_NOT_FOUND (404) */
export async function readPromotionMinimum(container: MedusaContainer, id: string): Promise<PromotionMinimum> {
  const promotion = await readPromotion(container, { id })
  if (!promotion) throw promotionErrors.WEBOX_PROMOTIONS_PROMOTION_NOT_FOUND()
  return {
    minimum: readMinimum(promotion.rules, promotion.currency_code) ?? null,
    method_currency: promotion.currency_code ?? null,
  }
}

/** Whether prices in a currency contain the tax, by the store's settings. */
async function isCurrencyTaxInclusive(container: MedusaContainer, currency_code: string): Promise<boolean> {
  const [preference] = await container
    .resolve(Modules.PRICING)
    .listPricePreferences({ attribute: "currency_code", value: currency_code }, { take: 1 })
  return preference?.is_tax_inclusive ?? false
}
