import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { EuTaxProvider } from "./service"

export default ModuleProvider(Modules.TAX, { services: [EuTaxProvider] })
