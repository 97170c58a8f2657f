import { setTimeout as pause } from "node:timers/promises"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { HttpTestContext } from "@webox/kit/testing"
import lookForChanges from "../src/jobs/look-for-changes"

export default function ({ container, shop }: HttpTestContext): void {
  it("without a secret nothing is noted and nobody is told", async () => {
    const { inventory_item_id } = shop().product.variants[0]
    const location_id = shop().stock_location_id
    await container()
      .resolve(Modules.INVENTORY)
      .updateInventoryLevels([{ inventory_item_id, location_id, stocked_quantity: 7 }])
    await pause(400)
    await lookForChanges(container())

    const { rows } = await container()
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw<{ rows: { count: number }[] }>(
        `SELECT (SELECT count(*) FROM webox_revalidation_change)::int
              + (SELECT count(*) FROM webox_job WHERE workflow_id = 'webox-revalidate')::int AS count`
      )
    expect(rows).toEqual([{ count: 0 }])
  })
}
