import { setTimeout as pause } from "node:timers/promises"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  batchLinkProductsToCategoryWorkflow,
  createCollectionsWorkflow,
  createPriceListsWorkflow,
  createProductCategoriesWorkflow,
  createTranslationsWorkflow,
  updateProductCategoriesWorkflow,
  updateProductOptionsWorkflow,
  updateProductsWorkflow,
  updateProductVariantsWorkflow,
  updateRegionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { createProduct, placeOrder, type HttpTestContext } from "@webox/kit/testing"
import lookForChanges from "../src/jobs/look-for-changes"
import { findDuePriceLists } from "../src/tags/find-due-price-lists"
import { runningJobs } from "./running-jobs"
import { isSigned, storefront } from "./storefront-double"

export default function (context: HttpTestContext): void {
  const { container, shop } = context
  const { settle, runJobsUntil, isQuiet, jobs } = runningJobs(context)
  const productTag = () => `product:${shop().product.handle}`
  const variant = () => shop().product.variants[0]
  const newProduct = () =>
    createProduct(container(), {
      salesChannelId: shop().sales_channel_id,
      shippingProfileId: shop().shipping_profile_id,
      stockLocationId: shop().stock_location_id,
      title: "Test mug",
      prices: { eur: 10 },
      stock: 5,
    })

  /** Does something and answers the tags that the storefront was told because of it. */
  async function tagsAfter(change: () => Promise<unknown>): Promise<string[]> {
    storefront.reset()
    await change()
    await runJobsUntil(() => storefront.calls.length > 0)
    await runJobsUntil(isQuiet)
    return storefront.tags
  }

  describe("the storefront is told", () => {
    beforeEach(settle)

    it("of a price, in one call that is signed", async () => {
      const input = { product_variants: [{ id: variant().id, prices: [{ currency_code: "eur", amount: 26 }] }] }

      const tags = await tagsAfter(() => updateProductVariantsWorkflow(container()).run({ input }))

      expect(tags).toEqual([productTag(), "products"])
      expect(storefront.calls.map(isSigned)).toEqual([true])
      expect(storefront.calls[0]).toMatchObject({ method: "POST", url: "/api/revalidate" })
      expect(storefront.calls[0]?.headers["content-type"]).toBe("application/json")
      expect(await jobs()).toEqual({ done: 1 })
    })

    it("of stock, whoever changes it: its lists only when it is sold out, or no longer", async () => {
      const location_id = shop().stock_location_id
      const setStock = (stocked_quantity: number) =>
        tagsAfter(() =>
          container()
            .resolve(Modules.INVENTORY)
            .updateInventoryLevels(
              shop().product.variants.map(({ inventory_item_id }) => ({
                inventory_item_id,
                location_id,
                stocked_quantity,
              }))
            )
        )
      expect(await setStock(50)).toContain(productTag())
      expect(await setStock(49)).toEqual([productTag()])
      expect(await setStock(0)).toEqual([productTag(), "products"])
      expect(await setStock(1)).toEqual([productTag(), "products"])
    })

    it("of an order, by its reservation", async () => {
      expect(await tagsAfter(() => placeOrder(context))).toContain(productTag())
      expect(await tagsAfter(() => placeOrder(context))).toEqual([productTag()])
    })

    it("of a reservation that is taken back", async () => {
      const inventory = container().resolve(Modules.INVENTORY)
      const level = { inventory_item_id: variant().inventory_item_id, location_id: shop().stock_location_id }
      const [reservation] = await inventory.createReservationItems([{ ...level, quantity: 1 }])
      await settle()
      const tags = await tagsAfter(() => inventory.softDeleteReservationItems([reservation?.id ?? ""]))
      expect(tags).toContain(productTag())
    })

    it("of a translation, by what is translated", async () => {
      const translate = (reference: string, reference_id: string) =>
        tagsAfter(() =>
          createTranslationsWorkflow(container()).run({
            input: { translations: [{ reference, reference_id, locale_code: "fr-FR", translations: { title: "X" } }] },
          })
        )
      expect(await translate("product", shop().product.id)).toEqual([productTag(), "products"])
      expect(await translate("product_variant", variant().id)).toEqual([productTag(), "products"])
    })

    it("of a product that is made, and of one that is deleted", async () => {
      const made: { id: string; handle: string }[] = []
      expect(await tagsAfter(async () => made.push(await newProduct()))).toEqual([
        `product:${made[0]?.handle}`,
        "products",
      ])
      const products = container().resolve(Modules.PRODUCT)
      expect(await tagsAfter(() => products.softDeleteProducts([made[0]?.id ?? ""]))).toEqual([
        `product:${made[0]?.handle}`,
        "products",
      ])
    })

    it("of both handles of a product whose handle changes, also one that nothing has happened to before", async () => {
      await lookForChanges(container())
      const rename = (handle: string) =>
        tagsAfter(() =>
          updateProductsWorkflow(container()).run({ input: { products: [{ id: shop().product.id, handle }] } })
        )

      expect(await rename("a-new-name")).toEqual(["product:a-new-name", productTag(), "products"].sort())
      expect(await rename("another-name")).toEqual(
        expect.arrayContaining(["product:a-new-name", "product:another-name"])
      )
    })

    it("of an option's name", async () => {
      const [option] = await container()
        .resolve(Modules.PRODUCT)
        .listProductOptions({ products: { id: shop().product.id } } as never)
      const input = { selector: { id: option?.id ?? "" }, update: { title: "Format" } }
      const tags = await tagsAfter(() => updateProductOptionsWorkflow(container()).run({ input }))
      expect(tags).toEqual(expect.arrayContaining([productTag(), "products"]))
    })

    it("of a category, and of its products' pages, which name it", async () => {
      const ids: string[] = []
      const input = { product_categories: [{ name: "Mugs", is_active: true }] }
      const make = async () => {
        const { result } = await createProductCategoriesWorkflow(container()).run({ input })
        ids.push(...result.map(({ id }) => id))
      }
      expect(await tagsAfter(make)).toEqual(["categories", "products"])

      const [id = ""] = ids
      await batchLinkProductsToCategoryWorkflow(container()).run({
        input: { id, add: [shop().product.id], remove: [] },
      })
      await settle()
      const rename = { selector: { id }, update: { name: "Cups" } }
      const tags = await tagsAfter(() => updateProductCategoriesWorkflow(container()).run({ input: rename }))
      expect(tags).toEqual(["categories", productTag(), "products"])
    })

    it("of a collection", async () => {
      const input = { collections: [{ title: "Summer" }] }
      expect(await tagsAfter(() => createCollectionsWorkflow(container()).run({ input }))).toEqual([
        "collections",
        "products",
      ])
    })

    it("of a region, and of every product, whose price hangs on it", async () => {
      const input = { selector: { id: shop().france.id }, update: { name: "La France" } }
      const tags = await tagsAfter(() => updateRegionsWorkflow(container()).run({ input }))
      expect(tags).toEqual([productTag(), "products", "regions"])
    })

    it("once of a burst", async () => {
      const other = await newProduct()
      await settle()
      // All within the first half of a bucket.
      await pause(2_000 - (Date.now() % 2_000))
      const inventory = container().resolve(Modules.INVENTORY)
      const tags = await tagsAfter(() =>
        Promise.all(
          Array.from({ length: 20 }, (_, index) =>
            inventory.updateInventoryLevels(
              [variant().inventory_item_id, other.variants[0].inventory_item_id].map((inventory_item_id) => ({
                inventory_item_id,
                location_id: shop().stock_location_id,
                stocked_quantity: 50 + index,
              }))
            )
          )
        )
      )
      expect(tags).toEqual([productTag(), `product:${other.handle}`, "products"].sort())
      expect(storefront.calls).toHaveLength(1)
      expect(await jobs()).toEqual({ done: 1 })
    })

    it("not of what is on no page", async () => {
      await container().resolve(Modules.CUSTOMER).createCustomers({ email: "a@example.com" })
      await container()
        .resolve(Modules.PRICING)
        .createPriceSets([{ prices: [{ currency_code: "eur", amount: 5 }] }])
      await pause(500)
      await runJobsUntil(isQuiet)
      expect(storefront.calls).toHaveLength(0)
    })
  })

  describe("a price list's time", () => {
    beforeEach(settle)

    const createPriceList = async (times: { starts_at?: string; ends_at?: string }) => {
      const prices = [{ amount: 5, currency_code: "eur", variant_id: variant().id }]
      const list = { title: "Sale", description: "Sale", status: "active" as const, prices, ...times }
      await createPriceListsWorkflow(container()).run({ input: { price_lists_data: [list] } })
      await settle()
    }
    const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()

    it.each([["starts_at"], ["ends_at"]])("is noticed when it comes: %s", async (name) => {
      await lookForChanges(container())
      await createPriceList({ [name]: inAnHour() })
      await lookForChanges(container())
      await runJobsUntil(isQuiet)
      expect(storefront.calls).toHaveLength(0)
      // The hour passes.
      const knex = container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await knex.raw("UPDATE price_list SET ?? = now() WHERE title = 'Sale'", [name])

      expect(await tagsAfter(() => lookForChanges(container()))).toEqual([productTag(), "products"])

      storefront.reset()
      // As late as it can have come and still have been noticed by that look.
      await knex.raw(
        "UPDATE price_list SET ?? = (SELECT max(looked_until) FROM webox_revalidation_mark) WHERE title = 'Sale'",
        [name]
      )
      await lookForChanges(container())
      await runJobsUntil(isQuiet)
      expect(storefront.calls).toHaveLength(0)
    })

    it("is not looked at again from before the last look", async () => {
      const knex = container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const lookedUntil = async () =>
        (await knex.raw("SELECT looked_until::text FROM webox_revalidation_mark")).rows[0].looked_until
      await lookForChanges(container())
      await knex.raw("UPDATE webox_revalidation_mark SET looked_until = now() + interval '1 second'")
      const mark = await lookedUntil()
      await knex.transaction(async (transaction) => {
        await findDuePriceLists(transaction)
      })
      expect(await lookedUntil()).toBe(mark)
    })
  })
}
