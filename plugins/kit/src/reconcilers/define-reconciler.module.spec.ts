import { asValue, createContainer } from "@medusajs/framework/awilix"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, createMedusaContainer, ModulesSdkUtils } from "@medusajs/framework/utils"
import { testDatabaseUrl } from "../testing/test-database"
import { defineReconciler, reconcilerCounts } from "./define-reconciler"

const clientUrl = testDatabaseUrl()

describe("a reconciler", () => {
  const logger = { warn: jest.fn(), error: jest.fn() }
  let knex: Knex
  let container: MedusaContainer

  beforeAll(() => {
    // Advisory locks need a database, and nothing in it.
    knex = ModulesSdkUtils.createPgConnection({ clientUrl }) as Knex
    container = createMedusaContainer({}, createContainer())
    container.register({
      [ContainerRegistrationKeys.PG_CONNECTION]: asValue(knex),
      [ContainerRegistrationKeys.LOGGER]: asValue(logger),
    })
  })

  afterAll(() => knex.destroy())

  const numbers = (count: number) => ({
    batchSize: 3,
    find: async ({ after, limit }: { after: string | undefined; limit: number }): Promise<number[]> => {
      const first = after === undefined ? 0 : Number(after) + 1
      return Array.from({ length: count }, (_, index) => index).slice(first, first + limit)
    },
    placeOf: String,
  })

  it.each([0, 2, 3, 7])("repairs each of %i items once, batch after batch", async (count) => {
    const repaired: number[] = []
    const reconcile = defineReconciler<number>({
      ...numbers(count),
      name: `test-all-${count}`,
      repair: async (item) => void repaired.push(item),
    })
    expect(await reconcile(container)).toEqual({ outcome: "ran", found: count, failed: 0 })
    expect(repaired).toEqual(Array.from({ length: count }, (_, index) => index))
  })

  it("goes on after an item that cannot be repaired, logs it and counts it", async () => {
    const repaired: number[] = []
    const reconcile = defineReconciler<number>({
      ...numbers(5),
      name: "test-one-fails",
      repair: async (item) => {
        if (item === 1) throw new Error("this one is broken")
        repaired.push(item)
      },
    })
    expect(await reconcile(container)).toEqual({ outcome: "ran", found: 5, failed: 1 })
    expect(repaired).toEqual([0, 2, 3, 4])
    expect(logger.error).toHaveBeenCalledWith(expect.stringContaining("this one is broken"))
    expect(reconcilerCounts.get("test-one-fails")).toEqual({ runs: 1, found: 5, failed: 1 })
  })

  it("runs in one process at a time, and again when the other is done", async () => {
    let finish = (): void => undefined
    const slow = defineReconciler<number>({
      ...numbers(1),
      name: "test-lock",
      repair: () => new Promise<void>((resolve) => (finish = resolve)),
    })
    const other = defineReconciler<number>({ ...numbers(1), name: "test-lock", repair: async () => undefined })

    const first = slow(container)
    while ((await other(container)).outcome === "ran") await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await other(container)).toEqual({ outcome: "busy", found: 0, failed: 0 })
    finish()
    expect((await first).outcome).toBe("ran")
    expect((await other(container)).outcome).toBe("ran")
  })
})
