import { expect, test } from "@playwright/test"
import { demo } from "./support/demo"
import { Doorway } from "./support/doorway"
import { startStorefront, type OwnStorefront } from "./support/own-storefront"

test.describe("a page that cannot be made, without JavaScript", () => {
  test.use({ javaScriptEnabled: false })
  const backend = new Doorway(demo.backend_url)
  let storefront: OwnStorefront

  test.beforeAll(async () => {
    await backend.open()
    storefront = await startStorefront(backend.url)
  })
  test.afterAll(async () => {
    storefront.stop()
    await backend.shut()
  })
  test.afterEach(() => {
    backend.broken = undefined
  })

  for (const [path, title, retry] of [
    ["/en/us/search?q=poster&sort=title", "The shop is taking a break", "Try again"],
    ["/fr/fr/products?sort=title", "La boutique fait une pause", "Réessayer"],
  ] as const) {
    test(`says so, and leads to another try, on ${path}`, async ({ page }) => {
      await page.goto(storefront.url + path)
      await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(title)
      backend.broken = /^\/store\/product-search/
      const answer = await page.goto(storefront.url + path)
      expect(answer?.status()).toBe(500)
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible()
      backend.broken = undefined
      await page.getByRole("link", { name: retry }).click()
      await expect(page).toHaveURL(storefront.url + path)
      await expect(page.getByRole("banner")).toBeVisible()
    })
  }
})
