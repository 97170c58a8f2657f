import { AdminApi } from "./support/admin-api"
import { expectAccessible } from "./support/accessible"
import { revalidate } from "./support/revalidation"
import { shops } from "./support/shopper"
import { expect, test } from "./support/test"

for (const shop of shops) {
  test.describe(`accessibility in ${shop.language}`, () => {
    test.use({ shop, allowedErrors: [/status of 404/] })
    test.describe.configure({ timeout: 240_000 })

    test("every page of the catalogue has no violation of WCAG 2.2 AA, and fits", async ({ page, shopper }) => {
      const paths = ["", "/products", "/categories/home", "/products/tide-mug", "/nothing-here", "/account/orders/none"]
      for (const path of paths) {
        await page.goto(shopper.base + path)
        await expectAccessible(page, path)
      }
      await page.goto(shopper.base)
      await page.locator("summary").click()
      await expectAccessible(page, "language and country")
    })

    test("every page from the cart to the order has no violation of WCAG 2.2 AA, and fits", async ({
      page,
      shopper,
    }) => {
      await page.goto(`${shopper.base}/cart`)
      await expectAccessible(page, "empty cart")
      await page.goto(`${shopper.base}/checkout`)
      await expectAccessible(page, "checkout of an empty cart")
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

    test("what is sold out has no violation of WCAG 2.2 AA, and fits", async ({ page, shopper }) => {
      const admin = await AdminApi.signIn()
      await shopper.add("noon-tray", 2)
      await shopper.add("tide-mug")
      const restoreTray = await admin.leaveStock("noon-tray", 0)
      const restoreMug = await admin.multiplyPrices("tide-mug", 2)
      try {
        await page.goto(`${shopper.base}/cart`)
        await expect(page.getByRole("alert").filter({ hasText: shopper.texts.needsChange })).toBeVisible()
        await expectAccessible(page, "cart with something sold out and a new price")
        await revalidate(["product:noon-tray"])
        await page.goto(`${shopper.base}/products/noon-tray`)
        await expect(page.getByText(shopper.texts.soldOut)).toBeVisible()
        await expectAccessible(page, "product that is sold out")
      } finally {
        await restoreTray()
        await restoreMug()
        await revalidate(["product:noon-tray", "product:tide-mug", "products"])
        await admin.close()
      }
    })
  })
}
