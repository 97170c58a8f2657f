import type { Page } from "@playwright/test"
import { AccountVisitor } from "./support/account-visitor"
import { AdminApi } from "./support/admin-api"
import { demo } from "./support/demo"
import { expectAccessible } from "./support/accessible"
import { eachOnce, Shopper } from "./support/shopper"
import { makeCustomer, savedAddresses } from "./support/store-api"
import { expect, test } from "./support/test"

const words = {
  fr: { mug: "Mug Marée", tray: "Plateau Midi", limited: /au lieu de/ },
  en: { mug: "Tide Mug", tray: "Noon Tray", limited: /instead of/ },
}

/** A line of the cart that is open, with as many pieces. */
async function expectLine(page: Page, title: string, quantity: number): Promise<void> {
  const line = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: title }) })
  await expect(line).toHaveCount(1)
  await expect(line.getByText(new RegExp(`:\\s*${quantity}$`))).toBeAttached()
}

for (const { shop, javaScriptEnabled } of eachOnce) {
  const say = words[shop.language]

  test.describe(`one cart in ${shop.language}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ shop, javaScriptEnabled })

    test("is what two devices of a customer see", async ({ page, shopper, browser }) => {
      const customer = await makeCustomer(savedAddresses[shop.country])
      const laptop = new AccountVisitor(page, shop)
      await shopper.add("tide-mug", 2)
      await laptop.signIn(customer)

      const context = await browser.newContext({ baseURL: demo.storefront_url, javaScriptEnabled })
      const phonePage = await context.newPage()
      const phone = new AccountVisitor(phonePage, shop)
      const onPhone = new Shopper(phonePage, shop)
      await onPhone.add("tide-mug", 1)
      await onPhone.add("noon-tray", 1)
      await phone.signIn(customer)
      await phonePage.goto(`${phone.base}/cart`)
      await expectLine(phonePage, say.mug, 3)
      await expectLine(phonePage, say.tray, 1)

      await page.goto(`${laptop.base}/cart`)
      await expectLine(page, say.mug, 3)
      await expectLine(page, say.tray, 1)
      await page
        .getByRole("button", { name: new RegExp(say.tray) })
        .first()
        .click()
      await expect(page.getByRole("heading", { name: say.tray })).toHaveCount(0)
      await phonePage.reload()
      await expect(phonePage.getByRole("heading", { name: say.tray })).toHaveCount(0)

      await shopper.goToCheckout()
      await shopper.place()
      await phonePage.goto(`${phone.base}/cart`)
      await expect(phonePage.getByRole("heading", { name: shopper.texts.emptyCart })).toBeVisible()
      await onPhone.add("noon-tray", 1)
      await page.goto(`${laptop.base}/cart`)
      await expectLine(page, say.tray, 1)
      await context.close()
    })
  })
}

for (const { shop, javaScriptEnabled } of eachOnce) {
  const say = words[shop.language]

  test.describe(`a customer's cart in ${shop.language}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ shop, javaScriptEnabled })

    test("stays with the customer who signs out, and comes back", async ({ page, shopper }) => {
      const visitor = new AccountVisitor(page, shop)
      const customer = await makeCustomer()
      await visitor.signIn(customer)
      await shopper.add("tide-mug", 2)
      await page.goto(`${visitor.base}/account`)
      await visitor.signOut()
      await page.goto(`${visitor.base}/cart`)
      await expect(page.getByRole("heading", { name: shopper.texts.emptyCart })).toBeVisible()
      await visitor.signIn(customer)
      await page.goto(`${visitor.base}/cart`)
      await expectLine(page, say.mug, 2)
    })

    test("says what there was not enough of", async ({ page, shopper, browser }) => {
      const admin = await AdminApi.signIn()
      const restore = await admin.leaveStock("noon-tray", 3)
      try {
        const customer = await makeCustomer()
        const visitor = new AccountVisitor(page, shop)
        await visitor.signIn(customer)
        await shopper.add("noon-tray", 2)
        const context = await browser.newContext({ baseURL: demo.storefront_url, javaScriptEnabled })
        const other = await context.newPage()
        await new Shopper(other, shop).add("noon-tray", 2)
        await other.goto(`${visitor.base}/account/sign-in?return=/checkout`)
        await new AccountVisitor(other, shop).fillSignIn(customer)
        await expect(other.getByRole("status").filter({ hasText: say.limited })).toBeVisible()
        await expectLine(other, say.tray, 3)
        if (javaScriptEnabled) await expectAccessible(other, "cart with a notice")
        await context.close()
      } finally {
        await restore()
        await admin.close()
      }
    })

    test("takes an order once more, and says what is missing", async ({ page, shopper }) => {
      const visitor = new AccountVisitor(page, shop)
      await visitor.signIn(await makeCustomer(savedAddresses[shop.country]))
      await shopper.add("tide-mug", 2)
      await shopper.add("noon-tray", 1)
      await shopper.goToCheckout()
      const id = await shopper.place()
      await page.goto(`${visitor.base}/account/orders/${id}`)
      await page.getByRole("button", { name: visitor.texts.reorder }).click()
      await expect(page.getByRole("heading", { level: 1, name: shopper.texts.cart })).toBeVisible()
      await expectLine(page, say.mug, 2)
      await expectLine(page, say.tray, 1)
      await shopper.goToCheckout()
      await shopper.place()

      const admin = await AdminApi.signIn()
      const restore = await admin.leaveStock("noon-tray", 0)
      try {
        await page.goto(`${visitor.base}/account/orders/${id}`)
        await page.getByRole("button", { name: visitor.texts.reorder }).click()
        await expect(page.getByRole("status").filter({ hasText: say.tray })).toBeVisible()
        await expectLine(page, say.mug, 2)
        await expect(page.getByRole("heading", { name: say.tray })).toHaveCount(0)
      } finally {
        await restore()
        await admin.close()
      }
    })
  })
}
