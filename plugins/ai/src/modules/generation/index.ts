import { Module } from "@medusajs/framework/utils"
import loadProviders from "./loaders/load-providers"
import GenerationModuleService from "./service"

/** The key under which the container holds the service of generations. */
export const GENERATION_MODULE = "webox_generation"

export default Module(GENERATION_MODULE, { service: GenerationModuleService, loaders: [loadProviders] })

export type { GenerationModuleService }
export { generationErrors } from "./errors"
export type { Offer, OfferRefusal } from "./offer"
export type { Work } from "./work"
