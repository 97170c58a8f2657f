import { Module } from "@medusajs/framework/utils"
import RevalidationModuleService from "./service"

/** The key under which the container holds the service. */
export const REVALIDATION_MODULE = "webox_revalidation"

export default Module(REVALIDATION_MODULE, { service: RevalidationModuleService })

export type { RevalidationModuleService }
