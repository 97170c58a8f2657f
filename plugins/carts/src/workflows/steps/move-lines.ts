import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { moveLines } from "../../carts/move-lines"
import { readPendingMerge, type PendingMerge } from "../../carts/pending-merge"
import type { MergePlan } from "../merge-plan"

/**
 * Moves the lines, if there are any to be moved, and says what is left to be computed. Nothing of it is undone when a later
 * step fails: as after a kill, the mark on the cart says what is missing, and the next merge does it.
 *
 * @throws WEBOX_CARTS_CART_CHANGED (409)
 */
export const moveLinesStep = createStep(
  "webox-move-cart-lines",
  async (
    { plan, target_id }: { plan: MergePlan; target_id: string | null },
    { container }
  ): Promise<StepResponse<PendingMerge | null>> => {
    if (target_id === null) return new StepResponse(null)
    if (plan.kind === "merge" && plan.source_id) {
      await moveLines(container, { source_id: plan.source_id, target_id, customer: plan.customer })
    }
    return new StepResponse(await readPendingMerge(container, target_id))
  }
)
