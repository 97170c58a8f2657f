import type { MedusaContainer } from "@medusajs/framework/types"
import { CREDITS_MODULE, type CreditsModuleService } from "@webox/ai/modules/credits"
import { GENERATION_MODULE, type GenerationModuleService } from "@webox/ai/modules/generation"

/** One credit: local samples cost nothing, but credits shall be seen at work. */
const FEE_MICROS = 1_000_000

/** Lets the demo shop ask one credit for each local sample. A fee that the merchant has set since stays as it is. */
export async function seedSampleFee(container: MedusaContainer): Promise<void> {
  const service = container.resolve<GenerationModuleService>(GENERATION_MODULE)
  if (await service.sampleFee()) return
  await service.setSampleFee({ fee_micros: FEE_MICROS, created_by: null })
}

/** As many as let somebody look around in the studio. */
const WELCOME_MICROS = 50_000_000

/** Gives the demo's customer credits, once for ever: what was spent is not given again. */
export async function seedWelcomeCredits(container: MedusaContainer, customer_id: string): Promise<void> {
  await container.resolve<CreditsModuleService>(CREDITS_MODULE).grant({
    customer_id,
    amount_micros: WELCOME_MICROS,
    kind: "grant",
    key: `demo:welcome:${customer_id}`,
    reason: "Bienvenue · Welcome",
    reference: { type: "demo", id: "welcome" },
  })
}
