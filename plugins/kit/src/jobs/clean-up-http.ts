import type { MedusaContainer } from "@medusajs/framework/types"
import { servedDirectory } from "../files"
import { IDEMPOTENCY_MODULE, type IdempotencyModuleService } from "../modules/idempotency"

/** Deletes idempotency keys whose time is over and uploads that a killed process left. Any process may run it any time. */
export default async function cleanUpHttp(container: MedusaContainer): Promise<void> {
  await container.resolve<IdempotencyModuleService>(IDEMPOTENCY_MODULE).removeExpired()
  await servedDirectory()?.store.removeAbandonedWrites()
}

export const config = { name: "webox-clean-up-http", schedule: "17 * * * *" }
