import { expect, test } from "@playwright/test"
import { expectAccessible } from "./support/accessible"
import { StorefrontBehindDoorway } from "./support/storefront-behind-doorway"

const storefront = new StorefrontBehindDoorway()
const { backend } = storefront
/** A product that the home page shows. */
let keptProduct: string

test.beforeAll(async ({ playwright }) => {
  const { url } = storefront
  const api = await playwright.request.newContext()
  // What visitors have seen before is in the cache.
  const home = await (await api.get(`${url}/en/us`)).text()
  keptProduct = /href="(\/en\/us\/products\/[^"]+)"/.exec(home)?.[1] ?? ""
  expect((await api.get(url + keptProduct)).status()).toBe(200)
  await backend.shut()
  await expect(async () => expect((await api.get(`${url}/en/us/cart`)).status()).toBe(503)).toPass()
  await api.dispose()
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(`while the backend is away, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    test("pages that were seen before are still there", async ({ page }) => {
      const answer = await page.goto(`${storefront.url}/en/us`)
      expect(answer?.status()).toBe(200)
      expect(answer?.headers()["content-security-policy"]).toContain("script-src 'self'")
      await page.locator(`main a[href="${keptProduct}"]`).first().click()
      await expect(page).toHaveURL(storefront.url + keptProduct)
      await expect(page.getByRole("button", { name: "Add to cart" })).toBeVisible()
    })

    test("every other page says so with a 503 and offers to try again", async ({ page }) => {
      for (const [address, title, retry] of [
        ["/fr/fr/products/tide-mug", "La boutique fait une pause", "Réessayer"],
        ["/en/us/checkout", "The shop is taking a break", "Try again"],
      ] as const) {
        const answer = await page.goto(storefront.url + address)
        expect(answer?.status()).toBe(503)
        await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible()
        if (javaScriptEnabled) await expectAccessible(page, `the backend is away, ${address}`)
        await page.getByRole("button", { name: retry }).click()
        await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible()
        expect(new URL(page.url()).pathname).toBe(address)
      }
    })
  })
}

test("when the backend is back, every page is", async ({ request }) => {
  await backend.open()
  await expect(async () =>
    expect((await request.get(`${storefront.url}/en/us/products/tide-mug`)).status()).toBe(200)
  ).toPass()
})
