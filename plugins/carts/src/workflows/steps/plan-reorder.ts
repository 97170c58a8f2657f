import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readLines } from "../../carts/cart-rows"
import { readOrderLines } from "../../carts/read-order-lines"
import { readStock } from "../../carts/read-stock"
import { planLines } from "../../rules/plan-lines"
import { reorderReport, type ReorderPlan } from "../../rules/reorder-report"
import type { ReorderCart } from "./find-reorder-cart"

/** Says which lines of the order go into the cart, and which cannot. */
export const planReorderStep = createStep(
  "webox-plan-reorder",
  async (
    { order_id, cart }: { order_id: string; cart: ReorderCart },
    { container }
  ): Promise<StepResponse<ReorderPlan>> => {
    const lines = await readOrderLines(container, order_id)
    const own = cart.id ? await readLines(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), [cart.id]) : []
    const stock = await readStock(
      container,
      [...own, ...lines].map(({ variant_id }) => variant_id),
      cart
    )
    return new StepResponse(reorderReport(planLines(own, lines, stock)))
  }
)
