import { ModuleProvider } from "@medusajs/framework/utils"
import { GroqProvider } from "./provider"

export default ModuleProvider("generation", { services: [GroqProvider] })
