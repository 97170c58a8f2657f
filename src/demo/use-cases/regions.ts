import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createMissing } from "../create-missing"
import { createMissingLinks } from "../create-missing-links"
import { regions } from "../data/regions"

/**
 * Creates the three regions, says whether their prices contain the tax, and gives each every payment provider that is
 * there: `pp_system_default`, and in the demo `pp_demo_demo`.
 */
export async function seedRegions(container: MedusaContainer): Promise<void> {
  const service = container.resolve(Modules.REGION)
  await createMissing({
    rows: regions.map(({ id, name, currency_code, countries }) => ({ id, name, currency_code, countries })),
    list: (ids) => service.listRegions({ id: ids }, { select: ["id"], withDeleted: true }),
    create: (rows) => service.createRegions(rows),
  })
  await container.resolve(Modules.PRICING).upsertPricePreferences(await pricePreferences(container))

  const providers = await container.resolve(Modules.PAYMENT).listPaymentProviders({ is_enabled: true })
  await createMissingLinks(
    container,
    regions.flatMap((region) =>
      providers.map((provider) => ({
        [Modules.REGION]: { region_id: region.id },
        [Modules.PAYMENT]: { payment_provider_id: provider.id },
      }))
    )
  )
}

async function pricePreferences(container: MedusaContainer) {
  const present = await container.resolve(Modules.PRICING).listPricePreferences({ attribute: "region_id" })
  return regions
    .filter((region) => !present.some((preference) => preference.value === region.id))
    .map((region) => ({ attribute: "region_id", value: region.id, is_tax_inclusive: region.is_tax_inclusive }))
}
