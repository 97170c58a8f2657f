import { AccountVisitor } from "./support/account-visitor"
import { makeCustomer } from "./support/store-api"
import { expect, test } from "./support/test"

const french = { language: "fr", country: "us" } as const

for (const javaScriptEnabled of [true, false]) {
  test.describe(`another language, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    for (const section of ["sign-in", "sign-up"]) {
      test(`on the ${section} page still leads back to where one came from`, async ({ page }) => {
        const visitor = new AccountVisitor(page, french)
        await page.goto(`/en/us/account/${section}?return=/account/addresses`)
        await page.getByRole("contentinfo").getByRole("link", { name: "Français" }).click()
        if (section === "sign-up")
          await page.getByRole("main").getByRole("link", { name: visitor.texts.signIn }).click()
        await visitor.fillSignIn(await makeCustomer())
        await expect(page.getByRole("heading", { level: 1, name: visitor.texts.addresses })).toBeVisible()
        expect(new URL(page.url()).pathname).toBe("/fr/us/account/addresses")
      })
    }

    test("by a link of the footer keeps what was searched for", async ({ page }) => {
      await page.goto("/en/us/search?q=tide&sort=price_desc")
      await page.getByRole("contentinfo").getByRole("link", { name: "Français" }).click()
      await expect(page).toHaveURL(/\/fr\/us\/search\?q=tide&sort=price_desc$/)
      await expect(page.getByRole("heading", { level: 2, name: /Marée/ }).first()).toBeVisible()
    })

    test("chosen in the header keeps what was searched for", async ({ page }) => {
      await page.goto("/en/us/search?q=tide&sort=price_desc")
      await page.locator("summary").first().click()
      await page.getByLabel("Language", { exact: true }).selectOption("fr")
      await page.getByRole("banner").getByRole("button", { name: "Apply", exact: true }).click()
      await expect(page).toHaveURL(/\/fr\/us\/search\?q=tide&sort=price_desc$/)
      await expect(page.getByRole("heading", { level: 2, name: /Marée/ }).first()).toBeVisible()
    })
  })
}
