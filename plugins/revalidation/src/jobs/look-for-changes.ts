import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { REVALIDATION_MODULE, type RevalidationModuleService } from "../modules/revalidation"
import { findDuePriceLists } from "../tags/find-due-price-lists"
import { untoldReconciler } from "../tags/untold-reconciler"

const reconcile = untoldReconciler()

/** Looks for what no event tells of: price lists whose time has come or gone, and changes that missed their job. */
export default async function lookForChanges(container: MedusaContainer): Promise<void> {
  const service = container.resolve<RevalidationModuleService>(REVALIDATION_MODULE)
  if (!service.settings) return
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction(async (transaction) => {
    const lists = await findDuePriceLists(transaction)
    await service.note(
      transaction,
      lists.map((id) => ({ kind: "price_list", id }))
    )
  })
  await service.handles.learn()
  await reconcile(container)
}

export const config = { name: "webox-look-for-changes", schedule: "* * * * *" }
