import { ModuleProvider } from "@medusajs/framework/utils"
import { StabilityProvider } from "./provider"

export default ModuleProvider("generation", { services: [StabilityProvider] })
