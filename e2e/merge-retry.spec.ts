import { expect, test } from "@playwright/test"
import { AccountVisitor } from "./support/account-visitor"
import { Shopper } from "./support/shopper"
import { StorefrontBehindDoorway } from "./support/storefront-behind-doorway"
import { makeCart, makeCustomer, savedAddresses } from "./support/store-api"

const shop = { language: "en", country: "us" } as const
const storefront = new StorefrontBehindDoorway()
const { backend } = storefront

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a cart that could not be brought along, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    for (const next of ["cart", "checkout"]) {
      test(`is brought along by the next look at the ${next}`, async ({ browser }) => {
        const customer = await makeCustomer(savedAddresses.us)
        await makeCart(customer.token, "noon-tray")
        const context = await browser.newContext({ baseURL: storefront.url, javaScriptEnabled })
        const page = await context.newPage()
        const shopper = new Shopper(page, shop)
        const main = page.getByRole("main")
        await shopper.add("tide-mug", 2)
        backend.broken = /\/cart\/merge$/
        await new AccountVisitor(page, shop).signIn(customer)
        if (next === "cart") {
          await page.goto(`${shopper.base}/cart`)
          await expect(main).toContainText("Tide Mug")
          await expect(main).not.toContainText("Noon Tray")
        }

        backend.broken = undefined
        await page.goto(`${shopper.base}/${next}`)
        await expect(main).toContainText("Tide Mug")
        await expect(main).toContainText("Noon Tray")
        expect(new URL(page.url()).pathname).toBe(`${shopper.base}/${next}`)
        if (next === "cart") await shopper.goToCheckout()
        await shopper.place()
        await expect(main).toContainText("Noon Tray")
        await context.close()
      })
    }
  })
}
