import { AdminApi } from "./support/admin-api"
import { shops } from "./support/shopper"
import { expect, test } from "./support/test"

const facts = {
  fr: { category: /^Maison$/, currency: "eur", city: "Paris" },
  en: { category: /^Home$/, currency: "usd", city: "New York" },
}

for (const { language, country } of shops) {
  const { category, currency, city } = facts[language]
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`a guest in ${language}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
      test.use({ shop: { language, country }, javaScriptEnabled })

      test("browses, buys, and finds the order again", async ({ shopper, page }) => {
        await shopper.browseToProduct(category)
        await shopper.addShown(2)
        await expect(page.getByRole("heading", { level: 1, name: shopper.texts.cart })).toBeVisible()
        await shopper.enterCode("WELCOME10")
        await expect(page.getByText(shopper.texts.applied("WELCOME10"))).toBeVisible()
        await shopper.goToCheckout()
        await shopper.fillAddress()
        await page.getByRole("radio", { name: shopper.texts.demoPayment }).check()
        const id = await shopper.place()

        await page.reload()
        await expect(page.getByRole("heading", { level: 1, name: shopper.texts.placed })).toBeVisible()

        const admin = await AdminApi.signIn()
        const order = await admin.order(id)
        await admin.close()
        expect(order).toMatchObject({
          email: Object.values(shopper.texts.address)[0],
          currency_code: currency,
          payment_status: "captured",
          items: [{ quantity: 2 }],
          shipping_address: { city, country_code: country },
          billing_address: { city, country_code: country },
        })
        expect(order.discount_total).toBeGreaterThan(0)

        await page.goto(`${shopper.base}/cart`)
        await expect(page.getByRole("heading", { name: shopper.texts.emptyCart })).toBeVisible()
      })
    })
  }
}

test.describe("the checkout", () => {
  test.use({ shop: { language: "en", country: "us" } })

  test("recomputes the total when another way of shipping is chosen", async ({ shopper, page }) => {
    await shopper.add("tide-mug")
    await shopper.goToCheckout()
    const total = () => page.getByRole("button", { name: shopper.texts.place }).innerText()
    const before = await total()
    await page.getByRole("radio", { name: /express/i }).check()
    await expect(page.getByRole("button", { name: shopper.texts.place })).not.toHaveText(before)
    await page.getByRole("radio", { name: /standard/i }).check()
    await expect(page.getByRole("button", { name: shopper.texts.place })).toHaveText(before)
  })

  test("keeps what is typed while the total is recomputed", async ({ shopper, page }) => {
    await shopper.add("tide-mug")
    await shopper.goToCheckout()
    const button = page.getByRole("button", { name: shopper.texts.place })
    const before = await button.innerText()
    await page.getByRole("radio", { name: /express/i }).check()
    await shopper.fillAddress()
    await expect(button).not.toHaveText(before)
    await shopper.place()
  })

  test("takes a payment that the merchant collects later", async ({ shopper, page }) => {
    await shopper.add("tide-mug")
    await shopper.goToCheckout()
    await shopper.fillAddress()
    await page.getByRole("radio", { name: shopper.texts.payLater }).check()
    const admin = await AdminApi.signIn()
    expect((await admin.order(await shopper.place())).payment_status).toBe("authorized")
    await admin.close()
  })

  test("asks again when the total changed in another tab", async ({ shopper, page, context }) => {
    await shopper.add("tide-mug")
    await shopper.goToCheckout()
    await shopper.fillAddress()
    const other = await context.newPage()
    await other.goto(`${shopper.base}/cart`)
    await other.getByRole("button", { name: /^One more of/ }).click()
    await expect(other.getByText("Quantity: 2")).toBeAttached()
    await other.close()
    await shopper.pressPlace()
    await expect(page.getByRole("alert").filter({ hasText: /^The total has changed from \$/ })).toBeFocused()
    await expect(page.getByRole("textbox", { name: "City" })).toHaveValue("New York")
    await shopper.place()
  })

  test("places one order when the button is pressed twice", async ({ shopper, page }) => {
    await shopper.add("tide-mug")
    await shopper.goToCheckout()
    await shopper.fillAddress()
    await page.getByRole("button", { name: shopper.texts.place }).dblclick()
    await expect(page.getByRole("heading", { level: 1, name: shopper.texts.placed })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole("heading", { name: shopper.texts.emptyCart })).toBeVisible()
  })
})
