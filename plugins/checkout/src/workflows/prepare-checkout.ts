import { CartWorkflowEvents } from "@medusajs/framework/utils"
import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { composePreparation, type CheckoutInput } from "./compose-preparation"
import { checkOpenStep } from "./steps/check-open"
import { loadCheckoutCartStep } from "./steps/load-checkout-cart"

export const prepareCheckoutWorkflowId = "webox-prepare-checkout"

/**
 * Puts what the shopper told into the cart and computes it once: addresses, shipping, taxes, promotions, totals. It
 * replaces three of Medusa's requests (update cart, add shipping method, read cart), each of which refreshes the cart.
 *
 * @returns the cart with all totals
 * @throws the errors of `quoteCart`, and WEBOX_CART_NOT_FOUND, WEBOX_CHECKOUT_CART_COMPLETED
 */
export const prepareCheckoutWorkflow = createWorkflow(
  { name: prepareCheckoutWorkflowId, idempotent: false },
  (input: WorkflowData<CheckoutInput>) => {
    acquireLockStep({ key: input.cart_id, timeout: 30, ttl: 60 })
    const loaded = loadCheckoutCartStep(input)
    checkOpenStep(loaded)
    const quoted = composePreparation(input, loaded)
    emitEventStep({ eventName: CartWorkflowEvents.UPDATED, data: { id: input.cart_id } })
    releaseLockStep({ key: input.cart_id })
    return new WorkflowResponse(quoted)
  }
)
