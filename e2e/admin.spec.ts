import { demo } from "./support/demo"
import { expect, test } from "./support/test"

test("the merchant sees a guest's order in the admin", async ({ shopper, page, browser }) => {
  test.setTimeout(90_000)
  await shopper.add("tide-mug")
  await shopper.goToCheckout()
  await shopper.fillAddress()
  await shopper.place()
  const number = /#(\d+)/.exec(await page.getByRole("heading", { level: 1 }).innerText())?.[1]

  const merchant = await browser.newContext({ baseURL: demo.backend_url })
  const admin = await merchant.newPage()
  await admin.goto("/app/login")
  await admin.locator('input[name="email"]').fill(demo.admin.email)
  await admin.locator('input[name="password"]').fill(demo.admin.password)
  await admin.locator('button[type="submit"]').click()
  await expect(admin.getByRole("link", { name: "Orders" }).first()).toBeVisible({ timeout: 30_000 })
  await admin.goto("/app/orders")
  await admin.getByRole("row", { name: new RegExp(`#${number}\\b`) }).click()
  await expect(admin.getByRole("heading", { name: `#${number}` })).toBeVisible()
  await expect(admin.getByText("jo@example.com").first()).toBeVisible()
  await merchant.close()
})
