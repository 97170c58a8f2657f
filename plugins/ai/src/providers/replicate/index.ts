import { ModuleProvider } from "@medusajs/framework/utils"
import { ReplicateProvider } from "./provider"

export default ModuleProvider("generation", { services: [ReplicateProvider] })
