import { ModuleProvider } from "@medusajs/framework/utils"
import { LocalProvider } from "./provider"

export default ModuleProvider("generation", { services: [LocalProvider] })
