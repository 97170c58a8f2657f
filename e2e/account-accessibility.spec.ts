import { AccountVisitor } from "./support/account-visitor"
import { expectAccessible } from "./support/accessible"
import { aged, putSession } from "./support/sessions"
import { makeCustomer, savedAddresses } from "./support/store-api"
import { expect, test } from "./support/test"

const shops = [
  { language: "fr", country: "fr" },
  { language: "en", country: "us" },
] as const
const looks = [
  { colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { colorScheme: "dark", viewport: { width: 360, height: 800 } },
] as const

for (const shop of shops) {
  for (const look of looks) {
    test.describe(`the account in ${shop.language}, ${look.colorScheme}, ${look.viewport.width} pixels wide`, () => {
      test.use({ ...look, shop })

      test("has no violation of WCAG 2.2 AA, and fits", async ({ page, shopper, context }) => {
        test.setTimeout(120_000)
        const visitor = new AccountVisitor(page, shop)
        const { texts, base } = visitor
        const inspect = async (state: string) => {
          await expectAccessible(page, state)
          const width = await page.evaluate(() => document.documentElement.scrollWidth)
          expect(width, state).toBeLessThanOrEqual(look.viewport.width)
        }
        const customer = await makeCustomer(savedAddresses[shop.country])
        await page.goto(`${base}/account/sign-up`)
        await inspect("sign up")
        await page.getByRole("button", { name: texts.createAccount }).click()
        await expect(page.getByRole("alert").getByRole("listitem")).toHaveCount(4)
        await inspect("sign up with problems")
        await putSession(context, aged(customer.token, 48))
        await page.goto(`${base}/account`)
        await expect(page.getByText(texts.ended)).toBeVisible()
        await inspect("sign in after a session ended")
        await visitor.fillSignIn({ ...customer, password: "a-wrong-password" })
        await expect(page.getByText(texts.wrong)).toBeVisible()
        await inspect("sign in refused")
        await visitor.fillSignIn(customer)
        await expect(page.getByRole("heading", { level: 1, name: texts.hello("Camille") })).toBeVisible()
        await inspect("account without orders")
        await page.goto(`${base}/account/orders`)
        await inspect("no orders")
        await shopper.add("tide-mug")
        await shopper.goToCheckout()
        await inspect("checkout of a customer")
        const id = await shopper.place()
        await inspect("confirmation of a customer")
        for (const path of ["", "/orders", `/orders/${id}`, "/addresses", "/addresses/new", "/profile"]) {
          await page.goto(`${base}/account${path}`)
          await inspect(`account${path}`)
        }
        await page.goto(`${base}/account/addresses`)
        await page.getByRole("link", { name: texts.change }).first().click()
        await page.getByLabel(texts.street).fill("")
        await page.getByRole("button", { name: texts.saveAddress }).click()
        await expect(page.getByRole("alert").getByRole("listitem")).toHaveCount(1)
        await inspect("an address with a problem")
        await visitor.signOut()
        await inspect("signed out")
      })
    })
  }
}
