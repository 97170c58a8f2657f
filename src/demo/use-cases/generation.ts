import type { MedusaContainer } from "@medusajs/framework/types"
import { GENERATION_MODULE, type GenerationModuleService } from "@webox/ai/modules/generation"

/** One credit: local samples cost nothing, but credits shall be seen at work. */
const FEE_MICROS = 1_000_000

/** Lets the demo shop ask one credit for each local sample. */
export async function seedGenerationFees(container: MedusaContainer): Promise<void> {
  const service = container.resolve<GenerationModuleService>(GENERATION_MODULE)
  for (const { key, model, fee_micros } of await service.offers()) {
    if (model.provider !== "local" || fee_micros > 0) continue
    await service.setModel({
      model_key: key,
      is_on: true,
      components: null,
      fee_micros: FEE_MICROS,
      created_by: null,
    })
  }
}
