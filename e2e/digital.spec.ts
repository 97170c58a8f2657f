import { AdminApi } from "./support/admin-api"
import { expectAccessible } from "./support/accessible"
import { eachOnce } from "./support/shopper"
import { expect, test } from "./support/test"

const words = {
  fr: { shipping: "Livraison", address: "Adresse de facturation" },
  en: { shipping: "Shipping", address: "Billing address" },
}

for (const { shop, javaScriptEnabled } of eachOnce) {
  test.describe(`a pack of credits in ${shop.language}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ shop, javaScriptEnabled })

    test("is bought without a word of delivery, and nothing is charged for one", async ({ shopper, page }) => {
      const { shipping, address } = words[shop.language]
      const main = page.getByRole("main")
      await shopper.add("studio-credits")
      await expect(main.getByText(shipping, { exact: true })).toHaveCount(0)
      await shopper.goToCheckout()
      await expect(main.getByText(shipping, { exact: true })).toHaveCount(0)
      await expect(main.getByText(address, { exact: true })).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page, "the checkout of what is not sent")
      await shopper.fillAddress()
      await page.getByRole("radio", { name: shopper.texts.demoPayment }).check()
      const id = await shopper.place()
      await expect(main.getByText(shipping, { exact: true })).toHaveCount(0)

      const admin = await AdminApi.signIn()
      const order = await admin.order(id)
      await admin.close()
      expect(order).toMatchObject({ shipping_total: 0, payment_status: "captured" })
    })
  })
}
