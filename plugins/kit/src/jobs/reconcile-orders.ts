import type { MedusaContainer } from "@medusajs/framework/types"
import { orderReconciler } from "../reconcilers/orders/order-reconciler"

const reconcile = orderReconciler()

export default async function reconcileOrders(container: MedusaContainer): Promise<void> {
  await reconcile(container)
}

export const config = { name: "webox-reconcile-orders", schedule: "* * * * *" }
