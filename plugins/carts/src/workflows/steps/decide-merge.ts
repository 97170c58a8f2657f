import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { kitErrors } from "@webox/kit/http"
import { findHeldCart, findOpenCart } from "../../carts/find-carts"
import { findRegion } from "../../carts/find-region"
import { decideMerge } from "../../rules/decide-merge"
import type { MergeCartInput } from "../merge-cart"
import type { MergePlan } from "../merge-plan"

/**
 * Says what becomes of the cart that the client holds.
 * @throws WEBOX_CARTS_REGION_UNKNOWN (400), WEBOX_CART_NOT_FOUND (404) also when it is somebody else's
 */
export const decideMergeStep = createStep(
  "webox-decide-cart-merge",
  async (input: MergeCartInput, { container }): Promise<StepResponse<MergePlan>> => {
    const { cart_id, customer_id, region_id, sales_channel_ids } = input
    const { currency_code } = await findRegion(container, region_id)
    const { email } = await container
      .resolve(Modules.CUSTOMER)
      .retrieveCustomer(customer_id, { select: ["id", "email"] })
    const target_id = await findOpenCart(container, input)
    const plan = { customer: { id: customer_id, email: email ?? "" }, merged: null, source_id: null }
    if (!cart_id) return new StepResponse({ ...plan, kind: "keep", target_id })

    const held = await findHeldCart(container, cart_id)
    const decision = decideMerge(held, target_id, customer_id, { region_id, currency_code, sales_channel_ids })
    switch (decision.kind) {
      case "unknown":
        throw kitErrors.WEBOX_CART_NOT_FOUND()
      case "keep":
        return new StepResponse({
          ...plan,
          kind: "keep",
          target_id,
          merged: decision.merged_before ? (held?.merged ?? null) : null,
        })
      case "adopt":
        return new StepResponse({ ...plan, kind: "merge", source_id: cart_id, target_id: cart_id })
      case "merge":
        return new StepResponse({ ...plan, kind: "merge", source_id: cart_id, target_id: decision.target_id })
    }
  }
)
