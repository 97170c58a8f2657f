import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createPromotionsWorkflow, updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import type { HttpTestContext } from "@webox/kit/testing"

const paris = { city: "Paris", postal_code: "75002", country_code: "fr" }
const reunion = { city: "Saint-Denis", postal_code: "97400", country_code: "fr" }
const berlin = { city: "Berlin", postal_code: "10115", country_code: "de" }
const vatNumber = "DE136695976"

const person = { first_name: "Camille", last_name: "Martin", address_1: "1 rue de la Paix" }

/** Who bears no VAT pays tax-inclusive prices without it: `eu-tax` decides, `checkout` computes. */
export default function buyersWithoutTax(context: HttpTestContext): void {
  const { shop, container, api } = context

  beforeEach(async () => {
    const taxes = container().resolve(Modules.TAX)
    const [home] = await taxes.listTaxRegions({ country_code: "fr" })
    await taxes.updateTaxRegions({ id: home?.id ?? "", provider_id: "tp_eu-tax_vat" })
    await taxes.createTaxRegions({
      ...{ country_code: "de", provider_id: "tp_eu-tax_vat" },
      default_tax_rate: { rate: 19, code: "DE", name: "MwSt." },
    })
    const update = { countries: ["fr", "de"] }
    await updateRegionsWorkflow(container()).run({ input: { selector: { id: shop().france.id }, update } })
  })

  async function newCart(): Promise<string> {
    const { france, product, headers } = shop()
    const items = [{ variant_id: product.variants[0]?.id, quantity: 2 }]
    const { data } = await api.post("/store/carts", { region_id: france.id, items }, { headers })
    return data.cart.id
  }

  async function prepare(id: string, shipping_address: object, shipping_option_id?: string) {
    const body = { shipping_address, ...(shipping_option_id ? { shipping_option_id } : {}) }
    const { status, data } = await api.post(`/store/checkout/${id}/prepare`, body, { headers: shop().headers })
    expect({ status, message: data.message }).toEqual({ status: 200, message: undefined })
    return data.cart
  }

  const priceOf = (cart: { items: { unit_price: number; is_tax_inclusive: boolean }[] }) =>
    cart.items[0]?.unit_price ?? NaN
  const cents = (amount: number) => Math.round(amount * 100) / 100

  it("a delivery that leaves the VAT area costs what it costs without VAT, and one at home the whole again", async () => {
    const id = await newCart()
    const option = shop().france.shipping_option_id
    const home = await prepare(id, paris, option)
    expect(home.tax_total).toBeGreaterThan(0)

    const away = await prepare(id, reunion, option)
    expect(away.items[0]).toMatchObject({ unit_price: cents(priceOf(home) / 1.2), is_tax_inclusive: false })
    expect(away.items[0].tax_lines).toMatchObject([{ rate: 0, code: "VATEX-EU-G" }])
    const delivery = cents(home.shipping_methods[0].amount / 1.2)
    expect(away.shipping_methods[0]).toMatchObject({ amount: delivery, is_tax_inclusive: false })
    expect(away.tax_total).toBe(0)
    expect(cents(away.total)).toBe(cents(2 * cents(priceOf(home) / 1.2) + delivery))

    // Asked again, nothing is taken off twice.
    expect((await prepare(id, reunion, option)).total).toBe(away.total)
    const back = await prepare(id, paris, option)
    expect([back.total, back.tax_total, back.items[0].is_tax_inclusive]).toEqual([home.total, home.tax_total, true])
  })

  it("a company of another Member State pays the price without its country's VAT, once it gives its number", async () => {
    const id = await newCart()
    const consumer = await prepare(id, berlin)
    expect(consumer.items[0].tax_lines).toMatchObject([{ rate: 19, code: "OSS" }])
    const company = await prepare(id, { ...berlin, company: "Muster GmbH", metadata: { vat_number: vatNumber } })
    expect(company.items[0].tax_lines).toMatchObject([{ rate: 0, code: "VATEX-EU-IC" }])
    expect(priceOf(company)).toBe(cents(priceOf(consumer) / 1.19))
    expect((await prepare(id, berlin)).total).toBe(consumer.total)
  })

  it("a discount is one on the price without VAT", async () => {
    await createPromotionsWorkflow(container()).run({
      input: {
        promotionsData: [
          {
            code: "TEN",
            type: "standard",
            status: "active",
            is_tax_inclusive: true,
            application_method: {
              ...{ type: "percentage", target_type: "items", allocation: "across" },
              ...{ value: 10, currency_code: "eur" },
            },
          },
        ],
      },
    })
    const id = await newCart()
    await api.post(`/store/carts/${id}/promotions`, { promo_codes: ["TEN"] }, { headers: shop().headers })
    const cart = await prepare(id, reunion)
    expect(cents(cart.discount_total)).toBe(cents(2 * priceOf(cart) * 0.1))
    expect(cents(cart.total)).toBe(cents(2 * priceOf(cart) * 0.9))
  })

  describe("in Medusa's own cart", () => {
    const change = async (id: string, path: string, body: object) => {
      const { status, data } = await api.post(`/store/carts/${id}${path}`, body, { headers: shop().headers })
      expect({ status, message: data.message }).toEqual({ status: 200, message: undefined })
      return data.cart
    }
    const moveTo = (id: string, shipping_address: object) => change(id, "", { shipping_address })
    const option = () => ({ option_id: shop().france.shipping_option_id })

    it("shows net prices from the moment the address is known, as prepare does, and the whole again at home", async () => {
      const id = await newCart()
      await moveTo(id, { ...person, ...paris })
      const home = await change(id, "/shipping-methods", option())
      expect(home.tax_total).toBeGreaterThan(0)

      const away = await moveTo(id, { ...person, ...reunion })
      expect(away.items[0]).toMatchObject({ unit_price: cents(priceOf(home) / 1.2), is_tax_inclusive: false })
      expect(away.shipping_methods[0]).toMatchObject({ is_tax_inclusive: false })
      expect(away.tax_total).toBe(0)
      const back = await moveTo(id, { ...person, ...paris })
      expect([back.total, back.tax_total, back.items[0].is_tax_inclusive]).toEqual([home.total, home.tax_total, true])
      const prepared = await prepare(id, { ...person, ...reunion }, shop().france.shipping_option_id)
      expect(away.total).toBe(prepared.total)
    })

    it("keeps them net when pieces are added, changed or delivered another time, and prices each line once", async () => {
      const id = await newCart()
      const before = await moveTo(id, { ...person, ...reunion })
      const net = priceOf(before)
      const variant_id = shop().product.variants[1]?.id ?? shop().product.variants[0]?.id
      await change(id, "/line-items", { variant_id, quantity: 1 })
      await change(id, "/shipping-methods", option())
      await change(id, "/shipping-methods", option())
      const cart = await change(id, `/line-items/${before.items[0].id}`, { quantity: 5 })
      expect(cart.items.find((item: { id: string }) => item.id === before.items[0].id).unit_price).toBe(net)
      for (const line of [...cart.items, ...cart.shipping_methods]) expect(line.is_tax_inclusive).toBe(false)
      expect(cart.tax_total).toBe(0)
      const prepared = await prepare(id, { ...person, ...reunion }, shop().france.shipping_option_id)
      expect(cents(cart.total)).toBe(cents(prepared.total))
    })

    it("shows them to a company as soon as it gives its number, and not to one that takes it back", async () => {
      const id = await newCart()
      const consumer = await moveTo(id, { ...person, ...berlin })
      const company = await moveTo(id, { ...person, ...berlin, metadata: { vat_number: vatNumber } })
      expect(company.items[0].tax_lines).toMatchObject([{ rate: 0, code: "VATEX-EU-IC" }])
      expect(priceOf(company)).toBe(cents(priceOf(consumer) / 1.19))
      expect(company.total).toBe(cents(2 * priceOf(company)))
      const again = await moveTo(id, { ...person, ...berlin, metadata: {} })
      expect([again.total, again.tax_total]).toEqual([consumer.total, consumer.tax_total])
    })

    it("is made at net prices where the address is known from the start", async () => {
      const { france, product, headers } = shop()
      const items = [{ variant_id: product.variants[0]?.id, quantity: 1 }]
      const body = { region_id: france.id, items, shipping_address: { ...person, ...reunion } }
      const { data } = await api.post("/store/carts", body, { headers })
      expect(data.cart).toMatchObject({ tax_total: 0, items: [{ is_tax_inclusive: false }] })
      expect(priceOf(data.cart)).toBe(cents(25 / 1.2))
    })

    it("is completed at the price that it showed", async () => {
      const id = await newCart()
      const shipping_address = { ...person, ...reunion }
      await change(id, "", { email: "camille@example.com", shipping_address, billing_address: shipping_address })
      const cart = await change(id, "/shipping-methods", option())
      const headers = { headers: shop().headers }
      const { data: collection } = await api.post("/store/payment-collections", { cart_id: id }, headers)
      const sessions = `/store/payment-collections/${collection.payment_collection.id}/payment-sessions`
      const { data: paying } = await api.post(sessions, { provider_id: "pp_system_default" }, headers)
      expect(paying.payment_collection.amount).toBe(cart.total)
      const { data } = await api.post(`/store/carts/${id}/complete`, {}, headers)
      expect(data.order).toMatchObject({ total: cart.total, tax_total: 0 })
      expect(data.order.items[0]).toMatchObject({ unit_price: priceOf(cart), is_tax_inclusive: false })
    })
  })

  it("the order is that of the price without VAT", async () => {
    const id = await newCart()
    const shown = await prepare(id, reunion, shop().france.shipping_option_id)
    const { status, data } = await api.post(
      `/store/checkout/${id}/place`,
      {
        ...{ email: "camille@example.com", shipping_address: { ...person, ...reunion } },
        ...{ shipping_option_id: shop().france.shipping_option_id, payment_provider_id: "pp_system_default" },
        expected_total: shown.total,
      },
      { headers: shop().headers }
    )
    expect({ status, message: data.message }).toEqual({ status: 200, message: undefined })
    const { data: orders } = await container()
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "order",
        fields: [
          "total",
          "tax_total",
          "items.unit_price",
          "items.is_tax_inclusive",
          "items.tax_lines.code",
          "items.tax_lines.data",
        ],
        filters: { id: data.order.id },
      })
    expect(JSON.parse(JSON.stringify(orders))).toMatchObject([
      {
        ...{ total: shown.total, tax_total: 0 },
        items: [
          {
            unit_price: priceOf(shown),
            is_tax_inclusive: false,
            tax_lines: [{ code: "VATEX-EU-G", data: { included_rate: 20 } }],
          },
        ],
      },
    ])
  })
}
