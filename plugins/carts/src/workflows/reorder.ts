import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, addToCartWorkflow, createCartWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows"
import type { ReorderPlan } from "../rules/reorder-report"
import { customerLock } from "./customer-lock"
import { findReorderCartStep } from "./steps/find-reorder-cart"
import { planReorderStep } from "./steps/plan-reorder"

export interface ReorderInput {
  order_id: string
  /** Who is signed in, if anybody. */
  customer_id?: string
  region_id: string
  /** Of the region: where taxes are computed for until there is an address. */
  country_code: string
  /** The language of a cart that is made, such as fr-FR. */
  locale?: string
  /** Those of the publishable key. */
  sales_channel_ids: string[]
  /** The cart that the client holds, if it holds one. */
  cart_id?: string
}

export type ReorderReport = Pick<ReorderPlan, "limited_items" | "missing_items"> & {
  /** Null when nothing could be had, and there was no cart. */
  cart_id: string | null
  /** How many lines went into the cart. */
  added_items: number
}

export const reorderWorkflowId = "webox-reorder"

/**
 * Puts what can be had of an order into the caller's cart, at the prices of now; a new cart when there is none. That the
 * order and the cart are the caller's is checked before.
 *
 * @throws WEBOX_CARTS_REGION_UNKNOWN (400), WEBOX_CARTS_COUNTRY_NOT_IN_REGION (400)
 */
export const reorderWorkflow = createWorkflow(
  { name: reorderWorkflowId, idempotent: false },
  (input: WorkflowData<ReorderInput>) => {
    const callerKeys = transform({ input }, ({ input }) => (input.customer_id ? [customerLock(input.customer_id)] : []))
    acquireLockStep({ key: callerKeys, timeout: 30, ttl: 60 })
    const cart = findReorderCartStep(input)
    const cartKeys = transform({ cart }, ({ cart }) => (cart.id ? [cart.id] : []))
    acquireLockStep({ key: cartKeys, timeout: 30, ttl: 60 }).config({ name: "webox-lock-reorder-cart" })
    const plan = planReorderStep({ order_id: input.order_id, cart })

    const created = when("reorder-cart-missing", { cart, plan }, ({ cart, plan }) => {
      return !cart.id && plan.items.length > 0
    }).then(() =>
      createCartWorkflow.runAsStep({
        input: transform({ input, cart, plan }, ({ input, cart, plan }) => ({
          region_id: input.region_id,
          sales_channel_id: cart.sales_channel_id,
          customer_id: input.customer_id,
          locale: input.locale,
          shipping_address: { country_code: input.country_code },
          items: plan.items,
        })),
      })
    )
    when("reorder-cart-there", { cart, plan }, ({ cart, plan }) => !!cart.id && plan.items.length > 0).then(() => {
      addToCartWorkflow.runAsStep({
        input: transform({ cart, plan }, ({ cart, plan }) => ({ cart_id: cart.id ?? "", items: plan.items })),
      })
    })

    releaseLockStep({
      key: transform({ callerKeys, cartKeys }, ({ callerKeys, cartKeys }) => [...callerKeys, ...cartKeys]),
    })
    const report = transform({ cart, created, plan }, ({ cart, created, plan }): ReorderReport => ({
      cart_id: cart.id ?? created?.id ?? null,
      added_items: plan.items.length,
      limited_items: plan.limited_items,
      missing_items: plan.missing_items,
    }))
    return new WorkflowResponse(report)
  }
)
