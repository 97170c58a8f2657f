import type { Page } from "@playwright/test"
import { makeCustomer } from "./support/store-api"
import { putSession, aged } from "./support/sessions"
import { expect, test } from "./support/test"

/** Whether words that somebody had brought into the page could act: the policy in force decides, wherever it came from. */
function runsInlineScripts(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { dataset } = document.documentElement
    const brought = document.createElement("p")
    brought.innerHTML = `<i onclick="document.documentElement.dataset.acted = 'yes'"></i>`
    brought.querySelector("i")?.click()
    const { acted } = dataset
    delete dataset.acted
    return acted === "yes"
  })
}

test.describe("a page of a shopper's own", () => {
  test.use({ shop: { language: "en", country: "us" }, allowedErrors: [/Content Security Policy/] })

  test("runs no script that was brought into it, also when a page for everybody leads there", async ({
    page,
    context,
    shopper,
  }) => {
    await page.goto(`${shopper.base}/products/tide-mug`)
    // Kept pages carry Next's data as inline scripts, which differ from page to page.
    expect(await runsInlineScripts(page)).toBe(true)
    await shopper.addShown(1)
    await expect(page.getByRole("heading", { level: 1, name: shopper.texts.cart })).toBeVisible()
    expect(await runsInlineScripts(page)).toBe(false)
    await shopper.goToCheckout()
    expect(await runsInlineScripts(page)).toBe(false)

    await putSession(context, aged((await makeCustomer()).token, 0))
    await page.goto(shopper.base)
    await page
      .getByRole("banner")
      .getByRole("link", { name: /account/i })
      .click()
    await expect(page).toHaveURL(/\/account$/)
    expect(await runsInlineScripts(page)).toBe(false)
    // The catalogue is then shown in the document that is open: its policy stays.
    await page.getByRole("banner").getByRole("link", { name: "WeBox" }).first().click()
    await expect(page).toHaveURL(new RegExp(`${shopper.base}$`))
    expect(await runsInlineScripts(page)).toBe(false)
  })
})
