import { ModuleProvider } from "@medusajs/framework/utils"
import { ElevenLabsProvider } from "./provider"

export default ModuleProvider("generation", { services: [ElevenLabsProvider] })
