import { test as base, expect, type Page } from "@playwright/test"
import { demo } from "./demo"
import { Shopper, type ShopperOptions } from "./shopper"

interface Fixtures {
  /** Which language and country the shopper is in. */
  shop: ShopperOptions
  /** What a test expects to go wrong in the browser's console. */
  allowedErrors: RegExp[]
  shopper: Shopper
  /** Fails a test whose pages report an error, or ask anybody but the storefront. */
  guard: void
}

export const test = base.extend<Fixtures>({
  shop: [{ language: "en", country: "us" }, { option: true }],
  allowedErrors: [[], { option: true }],
  shopper: async ({ page, shop }, use) => {
    await use(new Shopper(page, shop))
  },
  guard: [
    async ({ context, allowedErrors }, use) => {
      const complaints: string[] = []
      const complain = (text: string) => {
        if (!allowedErrors.some((allowed) => allowed.test(text))) complaints.push(text)
      }
      const watch = (page: Page) => {
        page.on("pageerror", (error) => complain(`page error: ${error.message}`))
        page.on("console", (message) => {
          if (message.type() === "error") complain(`console error: ${message.text()} (${message.location().url})`)
        })
      }
      const ours = new URL(demo.storefront_url).origin
      context.on("page", watch)
      context.on("request", (request) => {
        const url = new URL(request.url())
        if (url.protocol !== "data:" && url.origin !== ours) complain(`request to another origin: ${request.url()}`)
      })
      await use()
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
