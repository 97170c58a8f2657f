import type { MedusaContainer } from "@medusajs/framework/types"
import { searchReconciler } from "../staleness/search-reconciler"

const reconcile = searchReconciler()

/** Each minute: also what makes a price list count on the day that it starts or ends. */
export default async function reconcileSearch(container: MedusaContainer): Promise<void> {
  await reconcile(container)
}

export const config = { name: "webox-reconcile-search", schedule: "* * * * *" }
