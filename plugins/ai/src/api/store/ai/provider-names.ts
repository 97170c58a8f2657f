import type { MedusaContainer } from "@medusajs/framework/types"
import { GENERATION_MODULE, type GenerationModuleService } from "../../../modules/generation"

/** What people read for a provider, by its id. */
export type ProviderNames = (id: string) => string

export function providerNames(scope: MedusaContainer): ProviderNames {
  const service = scope.resolve<GenerationModuleService>(GENERATION_MODULE)
  return (id) => service.providerName(id)
}
