import { expect, test } from "./support/test"

test("the merchant sees a guest's order in the admin", async ({ shopper, page, merchant }) => {
  test.setTimeout(90_000)
  await shopper.add("tide-mug")
  await shopper.goToCheckout()
  await shopper.fillAddress()
  await shopper.place()
  const number = /#(\d+)/.exec(await page.getByRole("heading", { level: 1 }).innerText())?.[1]

  const admin = await merchant("en")
  await admin.goto("/app/orders")
  await admin.getByRole("row", { name: new RegExp(`#${number}\\b`) }).click()
  await expect(admin.getByRole("heading", { name: `#${number}` })).toBeVisible()
  await expect(admin.getByText("jo@example.com").first()).toBeVisible()
})
