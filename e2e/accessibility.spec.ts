import { expectAccessible } from "./support/accessible"
import { expect, test } from "./support/test"

const shops = [
  { language: "fr", country: "fr" },
  { language: "en", country: "us" },
] as const
const looks = [
  { colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { colorScheme: "dark", viewport: { width: 390, height: 844 } },
] as const

for (const shop of shops) {
  for (const look of looks) {
    test.describe(`every page in ${shop.language}, ${look.colorScheme}, ${look.viewport.width} pixels wide`, () => {
      test.use({ ...look, shop, allowedErrors: [/status of 404/] })

      test("has no violation of WCAG 2.2 AA", async ({ page, shopper }) => {
        test.setTimeout(120_000)
        const { base } = shopper
        for (const path of ["", "/products", "/categories/home", "/cart", "/nothing-here"]) {
          await page.goto(base + path)
          await expectAccessible(page, path)
        }
        await page.goto(`${base}/products/tide-mug`)
        await expectAccessible(page, "product")
        await page.locator("summary").click()
        await expectAccessible(page, "language and country")
        await shopper.add("tide-mug", 2)
        await expectAccessible(page, "cart")
        await shopper.enterCode("NO-SUCH-CODE")
        await expect(page.getByRole("alert").filter({ hasText: "NO-SUCH-CODE" })).toBeVisible()
        await expectAccessible(page, "cart with a refused code")
        await shopper.enterCode("WELCOME10")
        await expect(page.getByText(shopper.texts.applied("WELCOME10"))).toBeVisible()
        await expectAccessible(page, "cart with a code")
        await shopper.goToCheckout()
        await expectAccessible(page, "checkout")
        await shopper.pressPlace()
        await expect(page.getByText(shopper.texts.problems)).toBeVisible()
        await expectAccessible(page, "checkout with errors")
        await shopper.fillAddress()
        await shopper.place()
        await expectAccessible(page, "confirmation")
      })
    })
  }
}
