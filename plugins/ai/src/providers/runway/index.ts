import { ModuleProvider } from "@medusajs/framework/utils"
import { RunwayProvider } from "./provider"

export default ModuleProvider("generation", { services: [RunwayProvider] })
