import { expect, test } from "@playwright/test"
import { expectAccessible } from "./support/accessible"
import { StorefrontBehindDoorway } from "./support/storefront-behind-doorway"

const words = {
  en: { title: "The shop is taking a break", retry: "Try again" },
  fr: { title: "La boutique fait une pause", retry: "Réessayer" },
}

for (const { language, country } of [
  { language: "en", country: "us" },
  { language: "fr", country: "fr" },
] as const) {
  const say = words[language]

  test.describe(`something in the backend is broken, in ${language}`, () => {
    const storefront = new StorefrontBehindDoorway()
    const { backend } = storefront

    test.afterEach(() => {
      backend.broken = undefined
    })

    test("the shop's frame cannot be made: a page says so, and trying again leads on", async ({ page }) => {
      // Nobody has asked this storefront for anything yet: it knows no region, and without one there is no frame.
      backend.broken = /^\/store\/regions/
      const answer = await page.goto(`${storefront.url}/${language}/${country}/cart`)
      expect(answer?.status()).toBe(500)
      await expect(page.getByRole("heading", { level: 1, name: say.title })).toBeVisible()
      await expect(page.locator("html")).toHaveAttribute("lang", language)
      await expectAccessible(page, "the last resort")
      backend.broken = undefined
      await page.getByRole("button", { name: say.retry }).click()
      await expect(page.getByRole("banner")).toBeVisible()
    })

    test("a page cannot be made: it says so in the shop's frame, and trying again leads on", async ({ page }) => {
      const path = `/${language}/${country}/search?q=poster`
      await page.goto(storefront.url + path)
      await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(say.title)
      backend.broken = /^\/store\/product-search/
      const answer = await page.goto(storefront.url + path)
      expect(answer?.status()).toBe(500)
      await expect(page.getByRole("heading", { level: 1, name: say.title })).toBeVisible()
      await expect(page.getByRole("banner")).toBeVisible()
      await expect(page.getByText(/at .+\.js:\d+/)).toHaveCount(0)
      await expectAccessible(page, "a page that failed")
      backend.broken = undefined
      await page.getByRole("button", { name: say.retry }).click()
      await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(say.title)
      await expect(page.getByRole("main").getByRole("status").first()).toBeVisible()
    })
  })
}
