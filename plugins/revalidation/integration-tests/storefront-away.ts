import { Modules } from "@medusajs/framework/utils"
import { setTimeout as pause } from "node:timers/promises"
import type { HttpTestContext } from "@webox/kit/testing"
import { enqueueFrom } from "@webox/kit/durable-jobs"
import forgetTold from "../src/jobs/forget-told"
import lookForChanges from "../src/jobs/look-for-changes"
import { runningJobs } from "./running-jobs"
import { storefront } from "./storefront-double"

export default function (context: HttpTestContext): void {
  const { container, shop } = context
  const { settle, runJobsUntil, isQuiet, jobs, knex } = runningJobs(context)
  const told = () => [`product:${shop().product.handle}`, "products"]

  /** Sells some, and waits until it is written down. */
  async function changeStock(stocked_quantity: number): Promise<void> {
    const { inventory_item_id } = shop().product.variants[0]
    const location_id = shop().stock_location_id
    await container()
      .resolve(Modules.INVENTORY)
      .updateInventoryLevels([{ inventory_item_id, location_id, stocked_quantity }])
    await pause(400)
  }
  const age = (minutes: number) =>
    knex().raw("UPDATE webox_revalidation_change SET created_at = now() - ? * interval '1 minute'", [minutes])

  describe("a storefront that is away", () => {
    beforeEach(settle)

    it("is told when it is back", async () => {
      storefront.status = 503
      await changeStock(10)
      await runJobsUntil(() => storefront.calls.length >= 1)
      expect(await isQuiet()).toBe(false)

      storefront.calls.length = 0
      storefront.status = 200
      await runJobsUntil(isQuiet)

      expect(storefront.tags).toEqual(told())
      expect(await jobs()).toEqual({ done: 1 })
    })

    it("is tried by one job however much changes, and told of everything", async () => {
      storefront.status = 500
      for (const quantity of [11, 12, 13]) {
        await changeStock(quantity)
        const calls = storefront.calls.length
        await runJobsUntil(() => storefront.calls.length > calls)
      }
      await runJobsUntil(async () => (await jobs())["waiting"] === 1)
      expect((await jobs())["dead"]).toBeUndefined()

      storefront.reset()
      await runJobsUntil(isQuiet)

      expect(storefront.tags).toEqual(told())
      expect(Object.keys(await jobs())).toEqual(["done"])
    })

    it("is given up after ten minutes, without a dead job", async () => {
      storefront.status = 500
      await changeStock(14)
      await age(11)

      await runJobsUntil(isQuiet)

      expect(storefront.calls.length).toBeGreaterThan(0)
      expect(await jobs()).toEqual({ done: 1 })
    })

    it("that never answers is not waited for without end", async () => {
      storefront.status = undefined
      await changeStock(15)
      await age(11)
      await runJobsUntil(isQuiet)
      expect(await jobs()).toEqual({ done: 1 })
    })

    it("that sends elsewhere is not followed", async () => {
      storefront.status = 307
      await changeStock(16)
      await age(11)
      await runJobsUntil(isQuiet)
      expect(storefront.calls.map(({ url }) => url)).toEqual(["/api/revalidate"])
    })
  })

  it("what was told is forgotten after two days; other jobs and younger ones are not", async () => {
    await settle()
    const other = await enqueueFrom(container(), "another-workflow", {}, { key: "k" })
    await knex().raw("UPDATE webox_job SET state = 'done', finished_at = now() - interval '9 days'")
    await changeStock(18)
    await runJobsUntil(isQuiet)

    await forgetTold(container())
    expect(await jobs()).toEqual({ done: 1 })

    await knex().raw("UPDATE webox_job SET finished_at = now() - interval '3 days'")
    await forgetTold(container())
    expect(await jobs()).toEqual({})
    expect(await enqueueFrom(container(), "another-workflow", {}, { key: "k" })).toEqual({
      id: other.id,
      created: false,
    })
  })

  it("a change that was committed after its job had run is found, and told", async () => {
    await settle()
    await changeStock(17)
    await knex().raw("UPDATE webox_job SET state = 'done', finished_at = now()")
    await age(1)

    await lookForChanges(container())
    await lookForChanges(container())
    await runJobsUntil(isQuiet)

    expect(storefront.tags).toEqual(told())
    expect(storefront.calls).toHaveLength(1)
  })
}
