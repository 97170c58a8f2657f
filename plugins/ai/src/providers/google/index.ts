import { ModuleProvider } from "@medusajs/framework/utils"
import { GoogleProvider } from "./provider"

export default ModuleProvider("generation", { services: [GoogleProvider] })
