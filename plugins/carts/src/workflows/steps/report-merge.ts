import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readCodes } from "../../carts/cart-rows"
import type { MergeOutcome } from "../../carts/merge-marks"
import { finishMerge } from "../../carts/pending-merge"
import type { MergeReport } from "../merge-cart"

/** Says which codes the cart does not have in the end, and takes the mark of the merge away. */
export const reportMergeStep = createStep(
  "webox-report-cart-merge",
  async (
    { cart_id, outcome, is_pending }: { cart_id: string | null; outcome: MergeOutcome | null; is_pending: boolean },
    { container }
  ): Promise<StepResponse<MergeReport>> => {
    if (!cart_id || !outcome) return new StepResponse({ cart_id, limited_items: [], dropped_codes: [] })
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const kept = (await readCodes(knex, [cart_id])).get(cart_id) ?? []
    const { limited_items, codes } = outcome
    if (is_pending) await finishMerge(container, cart_id)
    return new StepResponse({ cart_id, limited_items, dropped_codes: codes.filter((code) => !kept.includes(code)) })
  }
)
