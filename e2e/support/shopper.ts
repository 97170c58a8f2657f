import { expect, type Page } from "@playwright/test"
import { texts, type Language } from "./texts"

export interface ShopperOptions {
  language: Language
  country: string
}

/** A shop of each language, with the region's own currency and taxes. */
export const shops = [
  { language: "fr", country: "fr" },
  { language: "en", country: "us" },
] as const

/** Each language with and without JavaScript. */
export const everyWay = shops.flatMap((shop) => [true, false].map((javaScriptEnabled) => ({ shop, javaScriptEnabled })))

/** Each language and each way once: for what the other two ways would tell nothing new about. */
export const eachOnce = [
  { shop: shops[0], javaScriptEnabled: true },
  { shop: shops[1], javaScriptEnabled: false },
]

/** Somebody who buys: what they do, in the words of their language. */
export class Shopper {
  readonly texts
  readonly base

  constructor(
    readonly page: Page,
    { language, country }: ShopperOptions
  ) {
    this.texts = texts[language]
    this.base = `/${language}/${country}`
  }

  /** From the home page to a product, by clicking. */
  async browseToProduct(category: RegExp): Promise<void> {
    const { page } = this
    await page.goto(this.base)
    await page.getByRole("link", { name: this.texts.seeAll }).click()
    await page.getByRole("main").getByRole("navigation").getByRole("link", { name: category }).first().click()
    await expect(page.getByRole("heading", { level: 1, name: category })).toBeVisible()
    const product = page.getByRole("main").getByRole("heading", { level: 2 }).first()
    const title = await product.innerText()
    await product.getByRole("link").click()
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible()
  }

  async add(handle: string, quantity = 1): Promise<void> {
    await this.page.goto(`${this.base}/products/${handle}`)
    await this.addShown(quantity)
    await expect(this.page.getByRole("heading", { level: 1, name: this.texts.cart })).toBeVisible()
  }

  /** Presses the button of the product page that is open. */
  async addShown(quantity = 1): Promise<void> {
    await this.page.getByLabel(this.texts.quantity).fill(String(quantity))
    await this.page.getByRole("button", { name: this.texts.add }).click()
  }

  async enterCode(code: string): Promise<void> {
    await this.page.getByLabel(this.texts.code).fill(code)
    await this.page.getByRole("button", { name: this.texts.applyCode }).click()
  }

  async goToCheckout(): Promise<void> {
    await this.page.getByRole("link", { name: this.texts.toCheckout }).click()
    await expect(this.page.getByRole("heading", { level: 1, name: this.texts.checkout })).toBeVisible()
  }

  async fillAddress(): Promise<void> {
    for (const [label, value] of Object.entries(this.texts.address)) {
      await this.page.getByRole("textbox", { name: label, exact: true }).fill(value)
    }
  }

  async pressPlace(): Promise<void> {
    await this.page.getByRole("button", { name: this.texts.place }).click()
  }

  /** Places the order and waits for its page. @returns the order's id */
  async place(): Promise<string> {
    await this.pressPlace()
    await expect(this.page.getByRole("heading", { level: 1, name: this.texts.placed })).toBeVisible()
    return this.orderId()
  }

  /** The order whose page is open. */
  orderId(): string {
    const id = /\/orders\/(order_\w+)/.exec(this.page.url())?.[1]
    if (id === undefined) throw new Error(`No order's page: ${this.page.url()}`)
    return id
  }
}
