import { Modules } from "@medusajs/framework/utils"
import { transform, when, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import {
  createPaymentCollectionsStep,
  createPaymentSessionStep,
  createPaymentSessionsWorkflow,
  createRemoteLinkStep,
  updatePaymentCollectionStep,
} from "@medusajs/medusa/core-flows"
import type { CheckoutCart } from "../checkout/checkout-cart"
import { paymentPlan } from "../checkout/payment-plan"

type PaymentInput = { payment_provider_id?: string }

/** The payment collection and the session that pay the cart; both null when there is nothing to pay. */
export type PreparedPayment = { collection_id: string | null; session_id: string | null }

/**
 * Gives the cart a payment session of the chosen provider for its total: what Medusa's
 * `createPaymentCollectionForCartWorkflow` and `createPaymentSessionsWorkflow` do in two requests, each of which reads
 * the cart again. The provider was checked against the region before. The latter workflow still runs where it does
 * more: when old sessions must go, and for a customer with an account, who may have an account with the provider too.
 *
 * Nothing here is undone when a later step fails: a payment session is the trace of what was asked of the provider.
 */
export function composePayment(
  input: WorkflowData<PaymentInput>,
  cart: WorkflowData<CheckoutCart>
): WorkflowData<PreparedPayment> {
  const plan = transform({ cart, input }, ({ cart, input }) => paymentPlan(cart, input.payment_provider_id))

  const created = when("payment-collection-missing", { plan }, ({ plan }) => plan.kind === "new").then(() => {
    const collections = createPaymentCollectionsStep(
      transform({ cart }, ({ cart }) => [{ currency_code: cart.currency_code, amount: cart.total ?? 0 }])
    ).config({ noCompensation: true })
    createRemoteLinkStep(
      transform({ cart, collections }, ({ cart, collections }) => [
        {
          [Modules.CART]: { cart_id: cart.id },
          [Modules.PAYMENT]: { payment_collection_id: collections[0]?.id },
        },
      ])
    ).config({ name: "webox-link-payment-collection", noCompensation: true })
    return transform({ collections }, ({ collections }) => ({ id: collections[0]?.id ?? "" }))
  })

  const collectionId = transform(
    { created, cart },
    ({ created, cart }) => created?.id ?? cart.payment_collection?.id ?? ""
  )

  when("payment-amount-changed", { plan }, ({ plan }) => plan.kind === "renew" && plan.isAmountChanged).then(() => {
    updatePaymentCollectionStep({
      selector: { id: collectionId },
      update: transform({ cart }, ({ cart }) => ({ amount: cart.total ?? 0, currency_code: cart.currency_code })),
    }).config({ noCompensation: true })
  })

  const first = when("first-payment-session", { plan, cart }, ({ plan, cart }) => {
    return plan.kind === "new" && !cart.customer?.has_account
  }).then(() =>
    createPaymentSessionStep(
      transform({ cart, input, collectionId }, ({ cart, input, collectionId }) => ({
        payment_collection_id: collectionId,
        provider_id: input.payment_provider_id ?? "",
        amount: cart.total ?? 0,
        currency_code: cart.currency_code,
        context: {},
      }))
    ).config({ noCompensation: true })
  )

  const renewed = when("further-payment-session", { plan, cart }, ({ plan, cart }) => {
    return plan.kind === "renew" || (plan.kind === "new" && cart.customer?.has_account === true)
  }).then(() =>
    createPaymentSessionsWorkflow
      .runAsStep({
        input: transform({ cart, input, collectionId }, ({ cart, input, collectionId }) => ({
          payment_collection_id: collectionId,
          provider_id: input.payment_provider_id ?? "",
          customer_id: cart.customer?.has_account ? cart.customer.id : undefined,
        })),
      })
      .config({ noCompensation: true })
  )

  return transform({ plan, collectionId, first, renewed }, ({ plan, collectionId, first, renewed }) => ({
    collection_id: collectionId || null,
    session_id: plan.kind === "reuse" ? plan.session_id : (first?.id ?? renewed?.id ?? null),
  }))
}
