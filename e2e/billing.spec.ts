import { AdminApi } from "./support/admin-api"
import { expectAccessible } from "./support/accessible"
import { eachOnce } from "./support/shopper"
import { expect, test } from "./support/test"

/** Not where the parcel goes, and for the American shop not even in a country that it delivers to. */
const bills = {
  fr: { Prénom: "Anne", Nom: "Petit", "Numéro et rue": "5 place Bellecour", "Code postal": "69002" },
  en: { "First name": "Anne", "Last name": "Petit", "Street and number": "5 place Bellecour", "Postal code": "69002" },
}
const delivered = { fr: "Paris", en: "New York" }

for (const { shop, javaScriptEnabled } of eachOnce) {
  test.describe(`a bill in ${shop.language}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ shop, javaScriptEnabled })

    test("goes elsewhere than the parcel when the box is off", async ({ page, shopper }) => {
      const { texts } = shopper
      const billing = page.getByRole("group", { name: texts.billing })
      await shopper.add("tide-mug")
      await shopper.goToCheckout()
      await shopper.fillAddress()
      await expect(billing.getByRole("textbox")).toHaveCount(0)
      await billing.getByRole("checkbox", { name: texts.isBilledThere }).uncheck()
      for (const [label, value] of Object.entries(bills[shop.language])) {
        await billing.getByRole("textbox", { name: label, exact: true }).fill(value)
      }
      await billing.getByRole("combobox").selectOption("fr")
      await shopper.pressPlace()

      const problem = texts.billingProblem(texts.city)
      await expect(page.getByRole("alert").getByRole("listitem")).toHaveText([problem])
      const city = billing.getByRole("textbox", { name: texts.city })
      await expect(city).toBeFocused()
      await expect(city).toHaveAccessibleDescription(problem)
      await expect(billing.getByRole("textbox", { name: texts.postalCode })).toHaveValue("69002")
      if (javaScriptEnabled) await expectAccessible(page, "checkout with a billing address")
      await city.fill("Lyon")
      const id = await shopper.place()
      await expect(page.getByRole("definition").filter({ hasText: "5 place Bellecour" })).toContainText("69002 Lyon")

      const admin = await AdminApi.signIn()
      const order = await admin.order(id)
      await admin.close()
      expect(order).toMatchObject({
        shipping_address: { city: delivered[shop.language], country_code: shop.country },
        billing_address: {
          first_name: "Anne",
          address_1: "5 place Bellecour",
          city: "Lyon",
          postal_code: "69002",
          country_code: "fr",
        },
      })
    })

    test("goes to the delivery address when the box is on again, whatever was typed", async ({ page, shopper }) => {
      const { texts } = shopper
      const billing = page.getByRole("group", { name: texts.billing })
      const box = billing.getByRole("checkbox", { name: texts.isBilledThere })
      await shopper.add("tide-mug")
      await shopper.goToCheckout()
      await shopper.fillAddress()
      await box.uncheck()
      await billing.getByRole("textbox", { name: texts.city }).fill("Lyon")
      await box.check()
      const admin = await AdminApi.signIn()
      const { shipping_address, billing_address } = await admin.order(await shopper.place())
      await admin.close()
      expect(billing_address.city).toBe(shipping_address.city)
    })
  })
}

test.describe("a bill that goes elsewhere", () => {
  test.use({ shop: { language: "en", country: "us" } })

  test("is asked for by keyboard alone, and still there when the total has changed", async ({
    page,
    shopper,
    context,
  }) => {
    const { texts } = shopper
    const billing = page.getByRole("group", { name: texts.billing })
    await shopper.add("tide-mug")
    await shopper.goToCheckout()
    await shopper.fillAddress()
    await billing.getByRole("checkbox").focus()
    await page.keyboard.press("Space")
    for (const value of ["Anne", "Petit", "", "5 Hill Road", "", "97201", "Portland", "OR"]) {
      await page.keyboard.press("Tab")
      await page.keyboard.type(value)
    }
    const other = await context.newPage()
    await other.goto(`${shopper.base}/cart`)
    await other.getByRole("button", { name: /^One more of/ }).click()
    await expect(other.getByText("Quantity: 2")).toBeAttached()
    await other.close()
    await shopper.pressPlace()
    await expect(page.getByRole("alert").filter({ hasText: /^The total has changed/ })).toBeFocused()
    await page.goto(`${shopper.base}/checkout`)
    await expect(billing.getByRole("checkbox")).not.toBeChecked()
    await expect(billing.getByRole("textbox", { name: texts.city })).toHaveValue("Portland")
    await shopper.place()
    await expect(page.getByRole("definition").filter({ hasText: "5 Hill Road" })).toContainText("97201 Portland OR")
  })
})
