import { Module } from "@medusajs/framework/utils"
import GenerationModuleService from "./service"

/** The key under which the container holds the service of generations. */
export const GENERATION_MODULE = "generation"

export default Module(GENERATION_MODULE, { service: GenerationModuleService })
