import type { PaymentDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, PaymentSessionStatus } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { checkoutErrors } from "../../errors"

/**
 * Authorises the payment session with its provider. It stands for Medusa's `authorizePaymentSessionStep`, whose errors
 * do not tell a declined payment from one that needs a step of the shopper.
 *
 * @returns the payment with its captures; null when there is nothing to pay, or the provider decides later
 * @throws WEBOX_CHECKOUT_PAYMENT_DECLINED, WEBOX_CHECKOUT_PAYMENT_ACTION_REQUIRED
 */
export const authorizePaymentStep = createStep(
  "authorize-payment",
  async ({ session_id }: { session_id: string | null }, { container }) => {
    if (!session_id) return new StepResponse<PaymentDTO | null, string | null>(null, null)
    const payments = container.resolve(Modules.PAYMENT)
    try {
      await payments.authorizePaymentSession(session_id, {})
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Payment session ${session_id} was not authorised: ${error instanceof Error ? error.message : error}`)
    }
    const session = await payments.retrievePaymentSession(session_id, { relations: ["payment", "payment.captures"] })
    if (session.status === PaymentSessionStatus.PENDING_AUTHORIZATION) {
      return new StepResponse<PaymentDTO | null, string | null>(null, null)
    }
    if (session.status === PaymentSessionStatus.REQUIRES_MORE) {
      throw checkoutErrors.WEBOX_CHECKOUT_PAYMENT_ACTION_REQUIRED({ payment_session_id: session_id })
    }
    if (session.status !== PaymentSessionStatus.AUTHORIZED || !session.payment) {
      throw checkoutErrors.WEBOX_CHECKOUT_PAYMENT_DECLINED()
    }
    return new StepResponse<PaymentDTO | null, string | null>(session.payment, session.payment.id)
  },
  async (paymentId, { container }) => {
    if (!paymentId) return
    try {
      await container.resolve(Modules.PAYMENT).cancelPayment(paymentId)
    } catch (error) {
      // A captured payment cannot be cancelled; Medusa's compensatePaymentIfNeededStep, which runs next, refunds it.
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Payment ${paymentId} was not cancelled: ${error instanceof Error ? error.message : error}`)
    }
  }
)
