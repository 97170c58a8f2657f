import { ModuleProvider } from "@medusajs/framework/utils"
import { OpenAiCompatibleProvider } from "./provider"

export default ModuleProvider("generation", { services: [OpenAiCompatibleProvider] })
