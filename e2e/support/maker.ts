import { request, type BrowserContext, type Page } from "@playwright/test"
import { demo } from "./demo"
import { expect } from "./test"
import { putSession } from "./sessions"
import type { ShopperOptions } from "./shopper"
import { makeCustomer } from "./store-api"
import { studioTexts } from "./studio-texts"

/** Gives a customer credits, as the merchant does. */
export async function giveCredits(customerId: string, credits: number): Promise<void> {
  const api = await request.newContext({ baseURL: demo.backend_url })
  const { token }: { token: string } = await (await api.post("/auth/user/emailpass", { data: demo.admin })).json()
  const answer = await api.post("/admin/credits/grants", {
    data: { customer_id: customerId, credits, reason: "Welcome" },
    headers: { authorization: `Bearer ${token}`, "idempotency-key": crypto.randomUUID() },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  await api.dispose()
}

/** Somebody who makes things in the studio, in the words of their language. */
export class Maker {
  readonly texts
  readonly base

  constructor(
    readonly page: Page,
    { language, country }: ShopperOptions
  ) {
    this.texts = studioTexts[language]
    this.base = `/${language}/${country}/studio`
  }

  /** Signs a new customer in, who has been given so many credits. @returns their id and token */
  async begin(context: BrowserContext, credits: number): Promise<{ id: string; token: string }> {
    const customer = await makeCustomer()
    if (credits > 0) await giveCredits(customer.id, credits)
    await putSession(context, customer.token)
    return customer
  }

  /** Fills the form of the studio with an example and presses the button. */
  async create(): Promise<void> {
    await this.page.goto(this.base)
    // The newest creations, below the form, may have the same words.
    await this.page.getByRole("link", { name: this.texts.example }).first().click()
    await this.page.getByRole("button", { name: this.texts.create }).click()
  }

  /** Waits for what was made. @returns the id of the creation */
  async expectDone(): Promise<string> {
    await expect(this.page.getByRole("heading", { level: 1, name: this.texts.creation })).toBeVisible()
    await expect(this.page.getByRole("link", { name: this.texts.download })).toBeVisible({ timeout: 30_000 })
    const id = /\/studio\/(gen_\w+)$/.exec(this.page.url())?.[1]
    if (id === undefined) throw new Error(`No creation's page: ${this.page.url()}`)
    return id
  }
}
