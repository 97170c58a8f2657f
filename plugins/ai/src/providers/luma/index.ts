import { ModuleProvider } from "@medusajs/framework/utils"
import { LumaProvider } from "./provider"

export default ModuleProvider("generation", { services: [LumaProvider] })
