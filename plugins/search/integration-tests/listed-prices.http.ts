import { Modules } from "@medusajs/framework/utils"
import { createRegionsWorkflow, linkCustomersToCustomerGroupWorkflow } from "@medusajs/medusa/core-flows"
import { createCustomer, type HttpTestContext, type TestCustomer } from "@webox/kit/testing"
import { refillIndexes } from "@webox/search/refill-indexes"
import { createSearchableCatalogue, type CreatedEntry } from "./catalogue"
import { searchClient } from "./search-client"

type Rules = Record<string, string[]>

interface ListedProduct {
  id: string
  variants: { calculated_price: { calculated_amount: number } }[]
}

export default function (context: HttpTestContext): void {
  const { api, container, shop } = context
  const { find } = searchClient(context)
  let lamp: CreatedEntry
  let germany: string

  beforeEach(async () => {
    const [created] = await createSearchableCatalogue(context, [
      { title: "Paper lamp", eur: 40, usd: 44 },
      { title: "Paper vase", eur: 30, usd: 33 },
    ])
    if (!created) throw new Error("The lamp was not created.")
    lamp = created
    const { result } = await createRegionsWorkflow(container()).run({
      input: {
        regions: [
          { name: "Germany", currency_code: "eur", countries: ["de"], payment_providers: ["pp_system_default"] },
        ],
      },
    })
    germany = result[0]?.id ?? ""
  })

  /** Takes the lamp down to 25 euros for those who meet the rules of the list and of its price. */
  async function sell({ list, price }: { list?: Rules; price?: Record<string, string> }): Promise<void> {
    await container()
      .resolve(Modules.PRICING)
      .createPriceLists([
        {
          title: "Sale",
          description: "Sale",
          type: "sale",
          status: "active",
          rules: list,
          prices: lamp.price_set_ids.map((price_set_id) => ({
            price_set_id,
            currency_code: "eur",
            amount: 25,
            rules: price,
          })),
        },
      ])
    await refillIndexes(container())
  }

  /** The lamp's price on a card of a list, and in a cart, each as one shopper sees it. */
  async function shown(region_id: string, customer?: TestCustomer): Promise<{ listed?: number; charged: number }> {
    const headers = customer?.headers ?? shop().headers
    const { product_ids } = await find({ region_id, q: "paper" })
    const { data } = await api.get("/store/products", {
      params: { id: product_ids, region_id, fields: "id,*variants.calculated_price" },
      headers,
    })
    const products: ListedProduct[] = data.products
    const { data: made } = await api.post(
      "/store/carts",
      { region_id, items: [{ variant_id: lamp.variant_ids[0], quantity: 1 }] },
      { headers }
    )
    return {
      listed: products.find(({ id }) => id === lamp.id)?.variants[0]?.calculated_price.calculated_amount,
      charged: made.cart.items[0].unit_price,
    }
  }

  const cheapestFirst = async (region_id: string) =>
    (await find({ region_id, q: "paper", sort: "price_asc" })).product_ids.indexOf(lamp.id)

  describe("the prices of a list", () => {
    it("are what the cart charges, and sort as such, when a sale is for everybody", async () => {
      expect(await shown(shop().france.id)).toEqual({ listed: 40, charged: 40 })
      expect(await cheapestFirst(shop().france.id)).toBe(1)

      await sell({})

      expect(await shown(shop().france.id)).toEqual({ listed: 25, charged: 25 })
      expect(await cheapestFirst(shop().france.id)).toBe(0)
    })

    it.each([
      ["list", (region_id: string) => ({ list: { region_id: [region_id] } })],
      ["price", (region_id: string) => ({ price: { region_id } })],
    ])("are those of the region, when the %s is for one region only", async (_of, rules) => {
      await sell(rules(germany))

      expect(await shown(germany)).toEqual({ listed: 25, charged: 25 })
      expect(await shown(shop().france.id)).toEqual({ listed: 40, charged: 40 })
      expect(await cheapestFirst(germany)).toBe(0)
      expect(await cheapestFirst(shop().france.id)).toBe(1)
    })

    it("are a customer's own, when a sale is for their group", async () => {
      const member = await createCustomer(context)
      const group = await container().resolve(Modules.CUSTOMER).createCustomerGroups({ name: "Studios" })
      await linkCustomersToCustomerGroupWorkflow(container()).run({ input: { id: group.id, add: [member.id] } })
      await sell({ list: { "customer.groups.id": [group.id] } })

      expect(await shown(shop().france.id, member)).toEqual({ listed: 25, charged: 25 })
      expect(await shown(shop().france.id)).toEqual({ listed: 40, charged: 40 })
      expect(await shown(shop().france.id, await createCustomer(context))).toEqual({ listed: 40, charged: 40 })
    })
  })
}
