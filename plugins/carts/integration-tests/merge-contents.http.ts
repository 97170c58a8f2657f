import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  deleteProductVariantsWorkflow,
  updateProductsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows"
import { createCart, createCustomer, type HttpTestContext, type TestCustomer } from "@webox/kit/testing"
import { mergeCartWorkflow } from "@webox/carts/workflows"
import { AsyncLocalStorage } from "node:async_hooks"
import { cartClient, quantities } from "./cart-client"

/** What becomes of the things in the carts when they are merged. */
export default function (context: HttpTestContext): void {
  const { api, container, shop } = context
  const { merge, read, product, promotion, apply } = cartClient(context)
  const poster = () => shop().product.variants[0].id
  const cartOf = (items: [variant_id: string, quantity: number][], options: object = {}) =>
    createCart(context, { ...options, items: items.map(([variant_id, quantity]) => ({ variant_id, quantity })) })
  const stockOf = (inventory_item_id: string, stocked_quantity: number) =>
    container()
      .resolve(Modules.INVENTORY)
      .updateInventoryLevels([{ inventory_item_id, location_id: shop().stock_location_id, stocked_quantity }])

  describe("the lines of merged carts", () => {
    let customer: TestCustomer

    beforeEach(async () => {
      customer = await createCustomer(context)
    })

    it("that were sold out meanwhile go, and are named", async () => {
      const mug = await product(5)
      const guest = await cartOf([
        [mug.variants[0].id, 2],
        [poster(), 1],
      ])
      await stockOf(mug.variants[0].inventory_item_id, 0)

      const { data } = await merge(customer, guest)

      const title = "Test mug, One size"
      expect(data.limited_items).toEqual([{ variant_id: mug.variants[0].id, title, wanted: 2, quantity: 0 }])
      expect(quantities(await read(data.cart_id, customer))).toEqual({ [poster()]: 1 })
    })

    it.each([
      [
        "deleted",
        (product: { id: string; variants: { id: string }[] }) =>
          deleteProductVariantsWorkflow(container()).run({ input: { ids: product.variants.map(({ id }) => id) } }),
      ],
      [
        "unpublished",
        ({ id }: { id: string }) =>
          updateProductsWorkflow(container()).run({ input: { products: [{ id, status: "draft" }] } }),
      ],
    ])("whose product was %s go from both carts", async (_title, take) => {
      const [mug, jar] = [await product(5), await product(5)]
      const own = await cartOf(
        [
          [jar.variants[0].id, 1],
          [poster(), 1],
        ],
        { customer }
      )
      const guest = await cartOf([[mug.variants[0].id, 2]])
      await take(mug)
      await take(jar)

      const { status, data } = await merge(customer, guest)

      expect(status).toBe(200)
      expect(
        data.limited_items.map((item: { variant_id: string; quantity: number }) => [item.variant_id, item.quantity])
      ).toEqual([
        [jar.variants[0].id, 0],
        [mug.variants[0].id, 0],
      ])
      expect(quantities(await read(own, customer))).toEqual({ [poster()]: 1 })
    })

    it("whose stock is not managed, or may be backordered, have no limit", async () => {
      const mugs = await product(2, ["Unmanaged", "Backordered"])
      const [unmanaged, backordered] = mugs.variants.map(({ id }) => id) as [string, string]
      await updateProductVariantsWorkflow(container()).run({
        input: {
          product_variants: [
            { id: unmanaged, manage_inventory: false },
            { id: backordered, allow_backorder: true },
          ],
        },
      })
      const own = await cartOf([[unmanaged, 2]], { customer })
      const guest = await cartOf([
        [unmanaged, 8],
        [backordered, 9],
      ])

      const { data } = await merge(customer, guest)

      expect(data.limited_items).toEqual([])
      expect(quantities(await read(own, customer))).toEqual({ [unmanaged]: 10, [backordered]: 9 })
    })

    it("with other metadata, or at a price set by hand, stay on their own", async () => {
      const engraved = { variant_id: poster(), quantity: 1, metadata: { engraving: "Zoé" } }
      const own = await cartOf([[poster(), 1]], { customer })
      const guest = await cartOf([[poster(), 1]])
      await api.post(`/store/carts/${own}/line-items`, engraved, { headers: customer.headers })
      await api.post(`/store/carts/${guest}/line-items`, engraved, { headers: shop().headers })
      await container()
        .resolve(Modules.CART)
        .addLineItems(guest, [
          {
            variant_id: poster(),
            title: "Test poster",
            quantity: 1,
            unit_price: 7,
            is_custom_price: true,
            is_tax_inclusive: true,
          } as never,
        ])

      await merge(customer, guest)

      const { items } = await read(own, customer)
      const lines = items.map(({ quantity, unit_price, metadata }) => [
        quantity,
        unit_price,
        metadata?.engraving ?? null,
      ])
      expect(lines.sort()).toEqual([
        [1, 7, null],
        [2, 25, null],
        [2, 25, "Zoé"],
      ])
    })

    it("of another region go into a cart of this one, at its prices, without those set by hand", async () => {
      const guest = await cartOf([[poster(), 2]], { region: "unitedStates" })
      await container()
        .resolve(Modules.CART)
        .addLineItems(guest, [{ title: "A favour", quantity: 1, unit_price: 3 } as never])

      const { data } = await merge(customer, guest)

      expect(data.cart_id).not.toBe(guest)
      expect(data.limited_items).toEqual([{ variant_id: null, title: "A favour", wanted: 1, quantity: 0 }])
      expect(await read(data.cart_id, customer)).toMatchObject({
        currency_code: "eur",
        email: customer.email,
        total: 50,
        items: [{ quantity: 2, unit_price: 25 }],
      })
    })

    it("are in the language that the guest has read", async () => {
      const own = await cartOf([[poster(), 1]], { customer })
      const guest = await cartOf([[poster(), 1]])
      const translation = { reference: "product", locale_code: "fr-FR" }
      await container()
        .resolve(Modules.TRANSLATION)
        .createTranslations([
          { ...translation, reference_id: shop().product.id, translations: { title: "Affiche d'essai" } },
        ])
      await api.post(`/store/carts/${guest}`, { locale: "fr-FR" }, { headers: shop().headers })

      await merge(customer, guest)

      expect(await read(own, customer)).toMatchObject({ locale: "fr-FR", items: [{ title: "Affiche d'essai" }] })
    })

    it("cost as many statements when they are many as when they are few", async () => {
      // Medusa's own step that writes the prices looks each line up; that is all that may grow.
      const isMedusasLookUp = (sql: string) => sql.startsWith('select "l0".*, "l0"."cart_id"')
      const count = async (size: number) => {
        const shopper = await createCustomer(context)
        const sizes = Array.from({ length: size }, (_, index) => `Size ${index}`)
        const lines = (await product(9, sizes)).variants.map(({ id }): [string, number] => [id, 1])
        await cartOf(lines, { customer: shopper })
        const guest = await cartOf(lines)
        const input = {
          customer_id: shopper.id,
          region_id: shop().france.id,
          sales_channel_ids: [shop().sales_channel_id],
          cart_id: guest,
        }
        let statements = 0
        // What others of this process ask meanwhile, such as those that hear of the new products, is not counted.
        const merging = new AsyncLocalStorage<true>()
        const { client } = container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        const counter = ({ sql }: { sql: string }) => {
          if (merging.getStore() && !isMedusasLookUp(sql)) statements++
        }
        client.on("query", counter)
        await merging.run(true, () => mergeCartWorkflow(container()).run({ input }))
        client.off("query", counter)
        return statements
      }
      await count(1)
      const few = await count(2)
      expect(few).toBeGreaterThan(20)
      expect(await count(30)).toBe(few)
    })
  })

  describe("what else merged carts have", () => {
    it("codes of both are kept while they are valid; others are dropped and named", async () => {
      const customer = await createCustomer(context)
      const [, , gone, ended] = [
        await promotion("OWN"),
        await promotion("GUEST"),
        await promotion("GONE"),
        await promotion("ENDED"),
      ]
      const own = await cartOf([[poster(), 1]], { customer })
      const guest = await cartOf([[poster(), 1]])
      await apply(own, "OWN", customer)
      for (const code of ["GUEST", "GONE", "ENDED"]) await apply(guest, code)
      const service = container().resolve(Modules.PROMOTION)
      await service.softDeletePromotions([gone?.id ?? ""])
      await service.updatePromotions([{ id: ended?.id ?? "", status: "inactive" }])

      const { status, data } = await merge(customer, guest)

      expect([status, data.dropped_codes.sort()]).toEqual([200, ["ENDED", "GONE"]])
      const cart = await read(own, customer)
      expect(cart.promotions.map(({ code }) => code).sort()).toEqual(["GUEST", "OWN"])
      expect(cart.discount_total).toBeGreaterThan(5)
      expect((await merge(customer, guest)).data.dropped_codes.sort()).toEqual(["ENDED", "GONE"])
    })

    it("the shipping method stays while it fits, and goes when it does not", async () => {
      const customer = await createCustomer(context)
      const { shipping_option_id } = shop().france
      const cartWithShipping = async () => {
        const id = await cartOf([[poster(), 1]])
        const address = { country_code: "fr", address_1: "1 rue X", city: "Paris", first_name: "A", last_name: "B" }
        await api.post(`/store/carts/${id}`, { shipping_address: address }, { headers: shop().headers })
        const body = { option_id: shipping_option_id }
        await api.post(`/store/carts/${id}/shipping-methods`, body, { headers: shop().headers })
        return id
      }
      const first = await cartWithShipping()
      await merge(customer, first)
      expect((await read(first, customer)).shipping_methods).toHaveLength(1)

      await merge(customer, await cartWithShipping())
      expect((await read(first, customer)).shipping_methods).toHaveLength(1)

      await container().resolve(Modules.FULFILLMENT).softDeleteShippingOptions([shipping_option_id])
      await merge(customer, await cartOf([[poster(), 1]]))
      const cart = await read(first, customer)
      expect(cart.shipping_methods).toHaveLength(0)
      expect(cart.total).toBe(75)
    })
  })
}
