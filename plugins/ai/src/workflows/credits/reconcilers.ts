import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { defineReconciler, type Reconciler } from "@webox/kit/reconcilers"
import { CREDITS_MODULE, type CreditsModuleService } from "../../modules/credits"
import type { OrphanHold } from "../../modules/credits/orphan-holds"
import { askToSettle } from "./ask-to-settle"
import { findUnsettledOrders, type UnsettledOrder, type Where } from "./find-unsettled-orders"
import { HOLD_OWNERS } from "./hold-owners"

/** Finds orders with packs whose events were lost: see `findUnsettledOrders`. */
export function orderCreditsReconciler(where: Exclude<Where, object>): Reconciler {
  return defineReconciler<UnsettledOrder>({
    name: `order-credits-${where}`,
    find: ({ container, after, limit }) =>
      findUnsettledOrders(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), where, { after, limit }),
    placeOf: ({ order_id }) => order_id,
    repair: (order, container) => askToSettle(container, order),
  })
}

/** Finds holds that nothing will close, and releases them. */
export function orphanHoldsReconciler(): Reconciler {
  return defineReconciler<OrphanHold>({
    name: "orphan-holds",
    find: async ({ container, after, limit }) => {
      const found: OrphanHold[] = []
      const service = container.resolve<CreditsModuleService>(CREDITS_MODULE)
      for await (const orphan of service.orphanHolds(HOLD_OWNERS, after)) {
        found.push(orphan)
        if (found.length === limit) break
      }
      return found
    },
    placeOf: ({ id }) => id,
    repair: ({ key }, container) => container.resolve<CreditsModuleService>(CREDITS_MODULE).release(key),
  })
}
