import { ModuleProvider } from "@medusajs/framework/utils"
import { OpenAiProvider } from "./provider"

export default ModuleProvider("generation", { services: [OpenAiProvider] })
