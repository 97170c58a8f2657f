import { ModuleProvider } from "@medusajs/framework/utils"
import { MistralProvider } from "./provider"

export default ModuleProvider("generation", { services: [MistralProvider] })
