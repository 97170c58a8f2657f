import type { MedusaContainer } from "@medusajs/framework/types"
import { orderCreditsReconciler, orphanHoldsReconciler } from "../workflows/credits/reconcilers"

const reconcileOrders = orderCreditsReconciler("new")
const reconcileHolds = orphanHoldsReconciler()

/** Grants the credits of orders whose events were lost, and releases holds that nothing will close. */
export default async function settleCredits(container: MedusaContainer): Promise<void> {
  await reconcileOrders(container)
  await reconcileHolds(container)
}

export const config = { name: "webox-settle-credits", schedule: "* * * * *" }
