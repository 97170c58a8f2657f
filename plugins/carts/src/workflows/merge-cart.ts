import { CartWorkflowEvents } from "@medusajs/framework/utils"
import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  createCartWorkflow,
  emitEventStep,
  refreshCartItemsWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import type { LimitedItem } from "../rules/plan-lines"
import { customerLock } from "./customer-lock"
import { decideMergeStep } from "./steps/decide-merge"
import { moveLinesStep } from "./steps/move-lines"
import { reportMergeStep } from "./steps/report-merge"

export interface MergeCartInput {
  customer_id: string
  /** Where the shopper is. */
  region_id: string
  /** Those of the publishable key. */
  sales_channel_ids: string[]
  /** The cart that the client holds, if it holds one. */
  cart_id?: string
}

export interface MergeReport {
  /** The customer's cart; null when there is none. */
  cart_id: string | null
  /** The lines that have fewer pieces than both carts had. */
  limited_items: LimitedItem[]
  /** Codes of either cart that no longer take anything off. */
  dropped_codes: string[]
}

export const mergeCartWorkflowId = "webox-merge-cart"

/**
 * Brings a guest's cart into the customer's newest open cart of a region, or makes it that cart.
 *
 * Under a lock of the customer and those of both carts. The lines go over in one transaction; then Medusa computes the
 * cart anew. A process may die at any line: asked again, with the guest's cart or without, it does what is missing and
 * nothing twice.
 *
 * @throws WEBOX_CART_NOT_FOUND (404), WEBOX_CARTS_REGION_UNKNOWN (400), WEBOX_CARTS_CART_CHANGED (409)
 */
export const mergeCartWorkflow = createWorkflow(
  { name: mergeCartWorkflowId, idempotent: false },
  (input: WorkflowData<MergeCartInput>) => {
    const customerKey = transform({ input }, ({ input }) => customerLock(input.customer_id))
    acquireLockStep({ key: customerKey, timeout: 30, ttl: 120 })
    const sourceKeys = transform({ input }, ({ input }) => (input.cart_id ? [input.cart_id] : []))
    acquireLockStep({ key: sourceKeys, timeout: 30, ttl: 120 }).config({ name: "webox-lock-source-cart" })
    const plan = decideMergeStep(input)

    const created = when("cart-missing", { plan }, ({ plan }) => plan.kind === "merge" && !plan.target_id).then(() =>
      createCartWorkflow
        .runAsStep({
          input: transform({ input, plan }, ({ input, plan }) => ({
            region_id: input.region_id,
            sales_channel_id: input.sales_channel_ids[0],
            customer_id: plan.customer.id,
          })),
        })
        // Undone after a later step has failed, it would take the lines with it that are there by then.
        .config({ noCompensation: true })
    )
    const target_id = transform({ plan, created }, ({ plan, created }) => plan.target_id ?? created?.id ?? null)
    const targetKeys = transform({ input, target_id }, ({ input, target_id }) =>
      target_id && target_id !== input.cart_id ? [target_id] : []
    )
    acquireLockStep({ key: targetKeys, timeout: 30, ttl: 120 }).config({ name: "webox-lock-target-cart" })

    const pending = moveLinesStep({ plan, target_id })
    when("merge-not-computed", { pending }, ({ pending }) => pending !== null).then(() => {
      refreshCartItemsWorkflow.runAsStep({
        input: transform({ pending, target_id }, ({ pending, target_id }) => ({
          cart_id: target_id ?? "",
          // An empty cart has no prices to ask for.
          force_refresh: pending?.has_items ?? false,
          promo_codes: pending?.existing_codes ?? [],
          locale: pending?.locale ?? undefined,
        })),
      })
      const events = transform({ target_id, plan }, ({ target_id, plan }) => ({
        updated: { id: target_id },
        // None when the cart was the customer's before.
        transferred: plan.source_id === target_id ? [{ id: target_id, customer_id: plan.customer.id }] : [],
      }))
      emitEventStep({ eventName: CartWorkflowEvents.UPDATED, data: events.updated })
      emitEventStep({ eventName: CartWorkflowEvents.CUSTOMER_TRANSFERRED, data: events.transferred }).config({
        name: "webox-emit-cart-transferred",
      })
    })

    const report = reportMergeStep(
      transform({ plan, pending, target_id }, ({ plan, pending, target_id }) => ({
        cart_id: target_id,
        // What was told before is told again, as long as that cart is the customer's.
        outcome: pending ?? (plan.merged?.cart_id === target_id ? plan.merged : null),
        is_pending: pending !== null,
      }))
    )
    releaseLockStep({
      key: transform({ customerKey, sourceKeys, targetKeys }, (keys) => [
        keys.customerKey,
        ...keys.sourceKeys,
        ...keys.targetKeys,
      ]),
    })
    return new WorkflowResponse(report)
  }
)
