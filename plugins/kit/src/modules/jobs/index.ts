import { Module } from "@medusajs/framework/utils"
import JobsModuleService from "./service"

/** The key under which the container holds the service of durable jobs. */
export const JOBS_MODULE = "jobs"

export default Module(JOBS_MODULE, { service: JobsModuleService })

export type { JobsModuleService }
