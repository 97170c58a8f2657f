import type { MedusaContainer } from "@medusajs/framework/types"
import { GENERATION_MODULE, type GenerationModuleService } from "../../../modules/generation"

/** What people read for a provider, by its id. */
export type ProviderNames = (id: string) => string

/** What people read for a model, by what was made with it. */
export type ModelNames = (work: { provider: string; model: string }) => string

export function modelNames(scope: MedusaContainer): ModelNames {
  const service = scope.resolve<GenerationModuleService>(GENERATION_MODULE)
  return (work) => service.modelName(work)
}

export function providerNames(scope: MedusaContainer): ProviderNames {
  const service = scope.resolve<GenerationModuleService>(GENERATION_MODULE)
  return (id) => service.providerName(id)
}
