import { CREDITS_MODULE, type CreditsModuleService } from "@webox/ai/modules/credits"
import { GENERATION_MODULE, type GenerationModuleService } from "@webox/ai/modules/generation"
import { INVOICE_MODULE, issuedDocument, type InvoiceModuleService } from "@webox/invoices/modules/invoice"
import { issueInvoiceWorkflow } from "@webox/invoices/workflows"
import path from "node:path"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { seedDemoShop } from "../../src/demo/seed-demo-shop"
import { isOrderPaid } from "../../src/orders/is-order-paid"

const logins = {
  WEBOX_ADMIN_EMAIL: "admin@example.com",
  WEBOX_ADMIN_PASSWORD: "an admin's password",
  WEBOX_CUSTOMER_EMAIL: "customer@example.com",
  WEBOX_CUSTOMER_PASSWORD: "a customer's password",
}

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../.."),
  env: { WEBOX_DEMO: "true" },
  testSuite: ({ api, getContainer }) => {
    let headers: { "x-publishable-api-key": string }

    beforeAll(async () => {
      api.defaults.validateStatus = () => true
      const { publishable_key } = await seedDemoShop(getContainer(), logins)
      headers = { "x-publishable-api-key": publishable_key }
    }, 300_000)

    const get = async (url: string) => (await api.get(url, { headers })).data
    const post = async (url: string, body: object) => (await api.post(url, body, { headers })).data
    const address = { first_name: "A", last_name: "B", address_1: "1 rue X", city: "Y", postal_code: "75001" }
    const cartOf = async (region: string, country_code: string, locale = "fr-FR", sku = "a-year-of-moons-hardback") => {
      const body = {
        region_id: `reg_demo_${region}`,
        locale,
        email: "guest@example.com",
        shipping_address: { ...address, country_code },
        items: [
          { variant_id: "variant_demo_tide-notebook-a5-ruled", quantity: 2 },
          { variant_id: `variant_demo_${sku}`, quantity: 1 },
        ],
      }
      return (await post("/store/carts", body)).cart
    }

    describe("the demo shop", () => {
      it("sells at least thirty products in six categories, with pictures and stock", async () => {
        const fields = "id,thumbnail,*images,*categories,*variants,variants.inventory_quantity"
        const { products } = await get(`/store/products?limit=100&fields=${fields}`)
        expect(products.length).toBeGreaterThanOrEqual(30)
        expect(
          new Set(products.map((one: { categories: { handle: string }[] }) => one.categories[0]?.handle)).size
        ).toBe(6)
        for (const { thumbnail, images, variants } of products) {
          expect(thumbnail).toMatch(/\/media\/.+\.webp$/)
          expect(images.length).toBeGreaterThanOrEqual(2)
          expect(variants.length).toBeGreaterThanOrEqual(2)
          for (const { inventory_quantity } of variants) expect(inventory_quantity).toBeGreaterThanOrEqual(100)
        }
      })

      it("speaks French where it is asked to", async () => {
        const query = "handle=tide-notebook&fields=title,*options,*options.values,*variants"
        const { products } = await get(`/store/products?${query}&locale=fr-FR`)
        expect(products[0]).toMatchObject({ title: "Carnet Marée" })
        expect(products[0].options.map(({ title }: { title: string }) => title).sort()).toEqual(["Format", "Réglure"])
        expect(products[0].variants.map(({ title }: { title: string }) => title)).toContain("A5 / Lignée")
        expect((await get(`/store/products?${query}`)).products[0].title).toBe("Tide Notebook")
        const { product_categories } = await get("/store/product-categories?locale=fr-FR&fields=name")
        expect(product_categories.map(({ name }: { name: string }) => name)).toContain("Papeterie")
      })

      it("keeps the language in the cart, and names delivery in it", async () => {
        const cart = await cartOf("france", "fr")
        expect(cart).toMatchObject({ locale: "fr-FR" })
        expect(cart.items.map((item: { title: string }) => item.title).sort()).toEqual([
          "Carnet Marée",
          "Une année de lunes",
        ])
        const { shipping_options } = await get(`/store/shipping-options?cart_id=${cart.id}`)
        expect(shipping_options.map(({ name }: { name: string }) => name)).toContain("Livraison standard, 2 à 3 jours")
      })

      it.each([
        ["france", "fr", 60, 32 - 32 / 1.2 + 28 - 28 / 1.055],
        ["europe", "de", 60, 32 - 32 / 1.19 + 28 - 28 / 1.07],
        ["europe", "dk", 60, 60 - 60 / 1.25],
        ["united-states", "us", 17.5 * 2 + 31, 0],
      ])("taxes goods and books in %s (%s)", async (region, country, total, tax) => {
        const cart = await cartOf(region, country)
        expect(cart.total).toBeCloseTo(total, 6)
        expect(cart.tax_total).toBeCloseTo(tax, 6)
      })

      it.each([
        ["WELCOME10", 54],
        ["MINUS5", 55],
        ["LAUNCH15", 51],
        ["STUDIO20", 60],
      ])("takes %s off a cart of 60 EUR: %d are left", async (code, total) => {
        const cart = await cartOf("france", "fr")
        await post(`/store/carts/${cart.id}/promotions`, { promo_codes: [code] })
        expect((await get(`/store/carts/${cart.id}`)).cart.total).toBeCloseTo(total, 6)
      })

      it("counts a hundred uses of LAUNCH15, to the end of 2027", async () => {
        const [promotion] = await getContainer()
          .resolve(Modules.PROMOTION)
          .listPromotions({ code: "LAUNCH15" }, { relations: ["campaign", "campaign.budget"] })
        expect(promotion?.campaign).toMatchObject({ budget: { type: "usage", limit: 100 } })
        expect(new Date(promotion?.campaign?.ends_at ?? 0).toISOString()).toBe("2027-12-31T22:59:59.000Z")
      })

      it("lets its administrator and its customer sign in", async () => {
        const signIn = (actor: string, email: string, password: string) =>
          api.post(`/auth/${actor}/emailpass`, { email, password })
        expect((await signIn("user", logins.WEBOX_ADMIN_EMAIL, logins.WEBOX_ADMIN_PASSWORD)).status).toBe(200)
        expect((await signIn("customer", logins.WEBOX_CUSTOMER_EMAIL, logins.WEBOX_CUSTOMER_PASSWORD)).status).toBe(200)
      })

      it("is the same after a second run, even one that believes the first was cut short", async () => {
        const stores = getContainer().resolve(Modules.STORE)
        const before = await counts()
        const [store] = await stores.listStores()
        await stores.updateStores(store?.id ?? "", { metadata: {} })
        await seedDemoShop(getContainer(), logins)
        expect(await counts()).toEqual(before)
      })

      it.each([
        ["pp_demo_demo", "captured", true],
        ["pp_system_default", "authorized", false],
      ])("takes an order paid by %s: %s", async (provider, status, isPaid) => {
        const cart = await cartOf("france", "fr")
        const order = await placeOrder(cart.id, provider)
        expect(order.payment_status).toBe(status)
        expect(isOrderPaid(order)).toBe(isPaid)
      })

      it("sells credits, which are not delivered", async () => {
        const variant_id = "variant_demo_studio-credits-500"
        const body = { region_id: "reg_demo_france", email: "guest@example.com", items: [{ variant_id, quantity: 1 }] }
        const { cart } = await post("/store/carts", body)
        expect(cart).toMatchObject({ total: 5, items: [{ requires_shipping: false }] })
        const [variant] = await getContainer().resolve(Modules.PRODUCT).listProductVariants({ id: variant_id })
        expect(variant?.metadata).toEqual({ webox_credits: "500" })
      })

      it("asks one credit for each local sample", async () => {
        const offers = await getContainer().resolve<GenerationModuleService>(GENERATION_MODULE).offers()
        const local = offers.filter(({ model }) => model.provider === "local")
        expect(local.length).toBeGreaterThan(0)
        for (const { fee_micros } of local) expect(fee_micros).toBe(1_000_000)
      })

      it("gives its customer credits to begin with, once", async () => {
        const customers = getContainer().resolve(Modules.CUSTOMER)
        const [customer] = await customers.listCustomers({ email: logins.WEBOX_CUSTOMER_EMAIL, has_account: true })
        await seedDemoShop(getContainer(), logins)
        const account = await getContainer()
          .resolve<CreditsModuleService>(CREDITS_MODULE)
          .account(customer?.id ?? "")
        expect(account.balance_micros).toBe(50_000_000)
      })

      it("leaves the fee for samples as the merchant has set it", async () => {
        const service = getContainer().resolve<GenerationModuleService>(GENERATION_MODULE)
        await service.setSampleFee({ fee_micros: 2_000_000, created_by: null })
        await seedDemoShop(getContainer(), logins)
        expect(await service.sampleFee()).toMatchObject({ fee_micros: 2_000_000 })
      })

      it("gives a purchase its invoice, of a seller that says it is none", async () => {
        const order = await placeOrder((await cartOf("france", "fr")).id, "pp_demo_demo")
        const { result: invoice } = await issueInvoiceWorkflow(getContainer()).run({ input: { order_id: order.id } })
        expect(Number(invoice.total)).toBe(order.total)
        expect(invoice.snapshot).toMatchObject({ language: "fr_en", seller: { name: "WeBox Démo (vendeur fictif)" } })
      })

      it.each([
        ["credits", ["studio-credits-500"], ["out_of_scope"]],
        ["goods", ["tide-notebook-a5-ruled"], ["export"]],
        ["goods and credits", ["tide-notebook-a5-ruled", "studio-credits-500"], ["export", "out_of_scope"]],
      ])("gives a purchase of %s from the United States its invoice, without VAT", async (_what, variants, cases) => {
        const { cart } = await post("/store/carts", {
          ...{ region_id: "reg_demo_united-states", locale: "en-US", email: "guest@example.com" },
          shipping_address: { ...address, country_code: "us" },
          items: variants.map((variant) => ({ variant_id: `variant_demo_${variant}`, quantity: 1 })),
        })
        const order = await placeOrder(cart.id, "pp_demo_demo")
        const { result: invoice } = await issueInvoiceWorkflow(getContainer()).run({ input: { order_id: order.id } })
        expect([Number(invoice.total), Number(invoice.tax_total)]).toEqual([order.total, 0])
        const { tax_subtotals, tax_in_books } = issuedDocument(invoice)
        expect(tax_subtotals.map((group) => group.case)).toEqual(cases)
        expect(tax_in_books).toEqual({ currency_code: "EUR", tax: "0.00", rate: null })
      })

      it("leaves the seller as the merchant has set it", async () => {
        const invoices = getContainer().resolve<InvoiceModuleService>(INVOICE_MODULE)
        const settings = await invoices.settings()
        await invoices.saveSettings({ ...settings, seller: { ...settings?.seller, name: "Merchant's own" } }, null)
        await seedDemoShop(getContainer(), logins)
        expect((await invoices.settings())?.seller.name).toBe("Merchant's own")
      })

      it("counts an order of zero as paid, which Medusa does not", async () => {
        const service = getContainer().resolve(Modules.PROMOTION)
        for (const target_type of ["items", "shipping_methods"] as const) {
          await service.createPromotions({
            code: `FREE-${target_type}`,
            type: "standard",
            status: "active",
            application_method: { type: "percentage", target_type, allocation: "across", value: 100 },
          })
        }
        const cart = await cartOf("france", "fr")
        const order = await placeOrder(cart.id, undefined, ["FREE-items", "FREE-shipping_methods"])
        expect(order.total).toBe(0)
        expect(order.payment_status).not.toBe("captured")
        expect(isOrderPaid(order)).toBe(true)
      })
    })

    async function placeOrder(cartId: string, provider_id: string | undefined, promo_codes: string[] = []) {
      const { cart } = await get(`/store/carts/${cartId}`)
      if (cart.items.some((item: { requires_shipping: boolean }) => item.requires_shipping)) {
        const { shipping_options } = await get(`/store/shipping-options?cart_id=${cartId}`)
        await post(`/store/carts/${cartId}/shipping-methods`, { option_id: shipping_options[0].id })
      }
      if (promo_codes.length) await post(`/store/carts/${cartId}/promotions`, { promo_codes })
      if (provider_id) {
        const { payment_collection } = await post("/store/payment-collections", { cart_id: cartId })
        await post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, { provider_id })
      }
      const completed = await post(`/store/carts/${cartId}/complete`, {})
      const { token } = (
        await api.post("/auth/user/emailpass", {
          email: logins.WEBOX_ADMIN_EMAIL,
          password: logins.WEBOX_ADMIN_PASSWORD,
        })
      ).data
      const fields = "total,payment_status,payment_collections.captured_amount"
      const url = `/admin/orders/${completed.order.id}?fields=${fields}`
      return (await api.get(url, { headers: { authorization: `Bearer ${token}` } })).data.order
    }

    async function counts(): Promise<Record<string, number>> {
      const container = getContainer()
      const product = container.resolve(Modules.PRODUCT)
      const entries = {
        products: await product.listAndCountProducts(),
        variants: await product.listAndCountProductVariants(),
        options: await product.listAndCountProductOptions(),
        prices: await container.resolve(Modules.PRICING).listAndCountPriceSets({}),
        stock: await container.resolve(Modules.INVENTORY).listAndCountInventoryLevels({}),
        translations: await container.resolve(Modules.TRANSLATION).listAndCountTranslations(),
        regions: await container.resolve(Modules.REGION).listAndCountRegions(),
        taxes: await container
          .resolve(Modules.TAX)
          .listTaxRegions({}, { take: 1000 })
          .then((regions) => [regions, regions.length] as const),
        shipping: await container.resolve(Modules.FULFILLMENT).listAndCountShippingOptions(),
        promotions: await container.resolve(Modules.PROMOTION).listAndCountPromotions(),
        customers: await container.resolve(Modules.CUSTOMER).listAndCountCustomers(),
        logins: await container.resolve(Modules.AUTH).listAndCountAuthIdentities(),
      }
      return Object.fromEntries(Object.entries(entries).map(([name, [, count]]) => [name, count]))
    }
  },
})
