import { ModuleProvider } from "@medusajs/framework/utils"
import { FalProvider } from "./provider"

export default ModuleProvider("generation", { services: [FalProvider] })
