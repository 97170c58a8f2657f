import type { MedusaContainer } from "@medusajs/framework/types"
import { isCodedError } from "@webox/kit/http"
import { placeOrderWorkflow, type PlaceOrderInput } from "./place-order"

/**
 * Places the order of a cart, once: asked again, or by two requests at the same time, it gives the same order.
 * @returns the id of the order
 */
export async function placeOrderOnce(container: MedusaContainer, input: PlaceOrderInput): Promise<string> {
  try {
    const { result } = await placeOrderWorkflow(container).run({ input })
    return result.order_id
  } catch (error) {
    const placedBefore =
      isCodedError(error) && error.code === "WEBOX_CHECKOUT_CART_COMPLETED" && error.details["order_id"]
    if (typeof placedBefore === "string") return placedBefore
    throw error
  }
}
