export { REVALIDATION_MODULE, type RevalidationModuleService } from "./modules/revalidation"
export type { RevalidationOptions } from "./modules/revalidation/options"
