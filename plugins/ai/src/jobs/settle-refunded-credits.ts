import type { MedusaContainer } from "@medusajs/framework/types"
import { orderCreditsReconciler } from "../workflows/credits/reconcilers"

const reconcile = orderCreditsReconciler("granted")

/** Takes back the credits of refunded orders whose events were lost. */
export default async function settleRefundedCredits(container: MedusaContainer): Promise<void> {
  await reconcile(container)
}

export const config = { name: "webox-settle-refunded-credits", schedule: "23 * * * *" }
