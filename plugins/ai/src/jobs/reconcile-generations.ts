import type { MedusaContainer } from "@medusajs/framework/types"
import { generationReconciler } from "../workflows/generations/generation-reconciler"

const reconcile = generationReconciler()

/** Each minute: a generation whose job was lost is taken up again. */
export default async function reconcileGenerations(container: MedusaContainer): Promise<void> {
  await reconcile(container)
}

export const config = { name: "webox-reconcile-generations", schedule: "* * * * *" }
