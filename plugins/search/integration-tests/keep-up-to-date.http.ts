import { setTimeout as pause } from "node:timers/promises"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  deleteProductsWorkflow,
  updateInventoryLevelsWorkflow,
  updateProductCategoriesWorkflow,
  updateProductsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows"
import { createAdminUser, placeOrder, type HttpTestContext } from "@webox/kit/testing"
import { searchReconciler } from "@webox/search/staleness/search-reconciler"
import { markStale } from "@webox/search/staleness/mark-stale"
import { PRODUCT_SEARCH_CHANGED, refreshStaleProductsWorkflow } from "@webox/search/workflows"
import { createSearchableCatalogue, type CreatedEntry } from "./catalogue"
import { searchClient } from "./search-client"

export default function (context: HttpTestContext): void {
  const { container, shop } = context
  const { find } = searchClient(context)
  let lamp: CreatedEntry

  const knex = () => container().resolve(ContainerRegistrationKeys.PG_CONNECTION)

  /** Waits until the events have marked a product, then does the job that they asked for. */
  async function followEvents(productId = lamp.id): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      const { rows } = await knex().raw("SELECT 1 FROM webox_search_stale_product WHERE product_id = ?", [productId])
      if (rows.length > 0) break
      await pause(50)
    }
    // What else the same change tells comes within the time in which changes are gathered.
    await pause(300)
    const { rows: jobs } = await knex().raw(
      "SELECT count(*)::int AS jobs FROM webox_job WHERE workflow_id = 'webox-refresh-stale-products'"
    )
    expect(jobs[0].jobs).toBeGreaterThan(0)
    const { result } = await refreshStaleProductsWorkflow(container()).run({ input: {} })
    expect(result).toBeGreaterThan(0)
  }

  describe("the search index", () => {
    beforeEach(async () => {
      const [created] = await createSearchableCatalogue(context, [
        { title: "Paper lamp", eur: 40, usd: 44, stock: 3, french: { title: "Lampe en papier" } },
      ])
      if (!created) throw new Error("The lamp was not created.")
      lamp = created
      // The events of its creation are over before the test begins.
      await pause(400)
      await knex().raw("DELETE FROM webox_search_stale_product")
    })

    it("follows a new title and a new product", async () => {
      await updateProductsWorkflow(container()).run({
        input: { selector: { id: lamp.id }, update: { title: "Rice lantern" } },
      })
      await followEvents()

      expect((await find({ q: "lantern" })).product_ids).toEqual([lamp.id])
      expect((await find({ q: "lamp" })).count).toBe(0)
    })

    it("tells that lists have changed when they have, and only then", async () => {
      const told: string[] = []
      const listen = async ({ name }: { name: string }) => void told.push(name)
      const events = container().resolve(Modules.EVENT_BUS)
      events.subscribe(PRODUCT_SEARCH_CHANGED, listen, { subscriberId: "test-lists" })
      try {
        await updateProductsWorkflow(container()).run({
          input: { selector: { id: lamp.id }, update: { title: "Rice lantern" } },
        })
        await followEvents()
        await pause(200)
        expect(told).toEqual([PRODUCT_SEARCH_CHANGED])

        await markStale(container(), [lamp.id])
        await refreshStaleProductsWorkflow(container()).run({ input: {} })
        await pause(200)
        expect(told).toHaveLength(1)
      } finally {
        events.unsubscribe(PRODUCT_SEARCH_CHANGED, listen, { subscriberId: "test-lists" })
      }
    })

    it("follows a price", async () => {
      await updateProductVariantsWorkflow(container()).run({
        input: {
          selector: { product_id: lamp.id },
          update: { prices: [{ currency_code: "eur", amount: 33.5 }] },
        },
      })
      await followEvents()

      expect((await find({ q: "lamp" })).facets.price).toEqual({ min: 33.5, max: 33.5 })
    })

    it("follows a sale that is made, and takes it back when it is deleted", async () => {
      const admin = await createAdminUser(context)
      const { data } = await context.api.post(
        "/admin/price-lists",
        {
          title: "Sale",
          description: "Sale",
          type: "sale",
          status: "active",
          prices: [{ variant_id: lamp.variant_ids[0], currency_code: "eur", amount: 25 }],
        },
        { headers: admin.headers }
      )
      await followEvents()
      expect((await find({ q: "lamp" })).facets.price).toEqual({ min: 25, max: 25 })

      await context.api.delete(`/admin/price-lists/${data.price_list.id}`, { headers: admin.headers })
      await followEvents()
      expect((await find({ q: "lamp" })).facets.price).toEqual({ min: 40, max: 40 })
    })

    it("follows the stock, set or sold", async () => {
      expect((await find({ q: "lamp", availability: "in_stock" })).count).toBe(1)
      await updateInventoryLevelsWorkflow(container()).run({
        input: {
          updates: lamp.inventory_item_ids.map((inventory_item_id) => ({
            inventory_item_id,
            location_id: shop().stock_location_id,
            stocked_quantity: 0,
          })),
        },
      })
      await followEvents()

      expect((await find({ q: "lamp", availability: "in_stock" })).count).toBe(0)
      expect((await find({ q: "lamp" })).count).toBe(1)
    })

    it("follows the last piece that an order reserves", async () => {
      await updateInventoryLevelsWorkflow(container()).run({
        input: {
          updates: shop().product.variants.map(({ inventory_item_id }) => ({
            inventory_item_id,
            location_id: shop().stock_location_id,
            stocked_quantity: inventory_item_id === shop().product.variants[0].inventory_item_id ? 1 : 0,
          })),
        },
      })
      await followEvents(shop().product.id)
      expect((await find({ q: "test poster", availability: "in_stock" })).count).toBe(1)

      await placeOrder(context)
      await followEvents(shop().product.id)
      expect((await find({ q: "test poster", availability: "in_stock" })).count).toBe(0)
    })

    it("follows a translation", async () => {
      const service = container().resolve(Modules.TRANSLATION)
      const [translation] = await service.listTranslations({ reference_id: lamp.id })
      await service.updateTranslations({ id: translation?.id ?? "", translations: { title: "Lanterne" } })
      await followEvents()

      expect((await find({ q: "lanterne", locale: "fr-FR" })).product_ids).toEqual([lamp.id])
      expect((await find({ q: "lampe", locale: "fr-FR" })).count).toBe(0)
    })

    it("follows a category: a product put in it, its name, and its end", async () => {
      const service = container().resolve(Modules.PRODUCT)
      const { id } = await service.createProductCategories({ name: "Lighting", is_active: true })
      await updateProductsWorkflow(container()).run({
        input: { selector: { id: lamp.id }, update: { category_ids: [id] } },
      })
      await followEvents()
      expect((await find({ category_id: id })).product_ids).toEqual([lamp.id])

      await updateProductCategoriesWorkflow(container()).run({
        input: { selector: { id }, update: { name: "Illumination" } },
      })
      await followEvents()
      expect((await find({ q: "illumination" })).facets.categories).toMatchObject([
        { id, name: "Illumination", count: 1 },
      ])

      await updateProductCategoriesWorkflow(container()).run({
        input: { selector: { id }, update: { is_active: false } },
      })
      await followEvents()
      expect((await find({ category_id: id })).count).toBe(0)
    })

    it("lets go of a product that is hidden, taken off the sales channel, or deleted", async () => {
      const setStatus = (status: "draft" | "published") =>
        updateProductsWorkflow(container()).run({ input: { selector: { id: lamp.id }, update: { status } } })
      await setStatus("draft")
      await followEvents()
      expect((await find({ q: "lamp" })).count).toBe(0)

      await setStatus("published")
      await followEvents()
      expect((await find({ q: "lamp" })).count).toBe(1)

      const link = {
        [Modules.PRODUCT]: { product_id: lamp.id },
        [Modules.SALES_CHANNEL]: { sales_channel_id: shop().sales_channel_id },
      }
      await container().resolve(ContainerRegistrationKeys.LINK).dismiss(link)
      await followEvents()
      expect((await find({ q: "lamp" })).count).toBe(0)

      await container().resolve(ContainerRegistrationKeys.LINK).create(link)
      await followEvents()
      expect((await find({ q: "lamp" })).count).toBe(1)

      await deleteProductsWorkflow(container()).run({ input: { ids: [lamp.id] } })
      await followEvents()
      expect((await find({ q: "lamp" })).count).toBe(0)
    })

    it("finds by its reconciler what no event told, and the day on which a price list begins", async () => {
      const reconcile = searchReconciler()
      const refresh = () => refreshStaleProductsWorkflow(container()).run({ input: {} })
      await reconcile(container())
      await refresh()
      await knex().raw("UPDATE product SET title = 'Silk lamp', updated_at = now() WHERE id = ?", [lamp.id])

      expect(await reconcile(container())).toMatchObject({ outcome: "ran", found: 1, failed: 0 })
      await refresh()
      expect((await find({ q: "silk" })).product_ids).toEqual([lamp.id])
      expect(await reconcile(container())).toMatchObject({ found: 0 })

      await container()
        .resolve(Modules.PRICING)
        .createPriceLists([
          {
            title: "Sale",
            description: "Sale",
            type: "sale",
            status: "active",
            starts_at: new Date(Date.now() + 3_600_000).toISOString(),
            prices: lamp.price_set_ids.map((price_set_id) => ({ price_set_id, currency_code: "eur", amount: 11 })),
          },
        ])
      await followEvents()
      expect((await find({ q: "silk" })).facets.price).toEqual({ min: 40, max: 40 })
      // The hour passes: nothing tells, and the row is not newer than before.
      await knex().raw("UPDATE price_list SET starts_at = now() WHERE title = 'Sale'")
      expect(await reconcile(container())).toMatchObject({ found: 1 })
      await refresh()
      expect((await find({ q: "silk" })).facets.price).toEqual({ min: 11, max: 11 })
    })
  })
}
