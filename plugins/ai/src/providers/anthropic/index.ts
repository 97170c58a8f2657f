import { ModuleProvider } from "@medusajs/framework/utils"
import { AnthropicProvider } from "./provider"

export default ModuleProvider("generation", { services: [AnthropicProvider] })
