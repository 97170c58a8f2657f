import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { DirectoryFileService } from "./service"

export default ModuleProvider(Modules.FILE, { services: [DirectoryFileService] })
export { type DirectoryFileOptions } from "./service"
