import { test as base, expect, type Page } from "@playwright/test"
import { adminNoise } from "./admin-noise"
import { demo } from "./demo"
import { openAdmin, type AdminLanguage } from "./merchant"
import { Shopper, type ShopperOptions } from "./shopper"
import { watch } from "./watch"

interface Fixtures {
  /** Which language and country the shopper is in. */
  shop: ShopperOptions
  /** What a test expects to go wrong in the browser's console. */
  allowedErrors: RegExp[]
  shopper: Shopper
  /** Opens the admin in a browser of its own, signed in as the merchant. */
  merchant: (language: AdminLanguage) => Promise<Page>
  /** What the pages of a test did wrong so far. */
  complaints: string[]
  /** Fails a test whose pages report an error, or ask anybody but whom they belong to. */
  guard: void
}

export const test = base.extend<Fixtures>({
  shop: [{ language: "en", country: "us" }, { option: true }],
  allowedErrors: [[], { option: true }],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its first argument
  complaints: async ({}, use) => {
    await use([])
  },
  shopper: async ({ page, shop }, use) => {
    await use(new Shopper(page, shop))
  },
  merchant: async ({ browser, allowedErrors, complaints }, use) => {
    const pages: Page[] = []
    const allowed = [...allowedErrors, ...adminNoise.map(({ text }) => text)]
    const complain = (text: string): void => void complaints.push(`in the admin: ${text}`)
    await use(async (language) => {
      const context = await browser.newContext({ baseURL: demo.backend_url })
      watch(context, { origin: new URL(demo.backend_url).origin, allowed, complain })
      const page = await openAdmin(context, language)
      pages.push(page)
      return page
    })
    for (const page of pages) await page.context().close()
  },
  guard: [
    async ({ context, allowedErrors, complaints }, use) => {
      const complain = (text: string): void => void complaints.push(text)
      watch(context, { origin: new URL(demo.storefront_url).origin, allowed: allowedErrors, complain })
      await use()
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
