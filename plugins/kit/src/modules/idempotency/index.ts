import { Module } from "@medusajs/framework/utils"
import { IdempotencyModuleService } from "./service"

/** The name under which the container has the {@link IdempotencyModuleService}. */
export const IDEMPOTENCY_MODULE = "webox_idempotency"

export default Module(IDEMPOTENCY_MODULE, { service: IdempotencyModuleService })
export { IdempotencyModuleService, type Claim, type KeptAnswer } from "./service"
