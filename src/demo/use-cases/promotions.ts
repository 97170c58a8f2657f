import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createMissing } from "../create-missing"
import { promotions } from "../data/promotions"
import { demoId } from "../ids"

/** Creates the four codes of the demo, the last one with its campaign. */
export async function seedPromotions(container: MedusaContainer): Promise<void> {
  const service = container.resolve(Modules.PROMOTION)
  await createMissing({
    rows: promotions.map((promotion) => ({
      ...promotion,
      id: demoId("promo", promotion.code),
      type: "standard" as const,
      status: "active" as const,
    })),
    list: (ids) => service.listPromotions({ id: ids }, { select: ["id"], withDeleted: true }),
    create: (rows) => service.createPromotions(rows),
    batchSize: 1,
  })
}
