import { ModuleProvider } from "@medusajs/framework/utils"
import { LocalProvider } from "./provider"

export { LocalProvider }
export default ModuleProvider("generation", { services: [LocalProvider] })
