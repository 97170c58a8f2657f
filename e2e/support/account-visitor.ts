import { expect, type Page } from "@playwright/test"
import { accountTexts } from "./account-texts"
import type { ShopperOptions } from "./shopper"
import type { Login } from "./store-api"

/** Somebody with an account: what they do there, in the words of their language. */
export class AccountVisitor {
  readonly texts
  readonly base

  constructor(
    readonly page: Page,
    { language, country }: ShopperOptions
  ) {
    this.texts = accountTexts[language]
    this.base = `/${language}/${country}`
  }

  async signIn(login: Login): Promise<void> {
    await this.page.goto(`${this.base}/account/sign-in`)
    await this.fillSignIn(login)
    await expect(this.page).toHaveURL(new RegExp(`${this.base}/account$`))
  }

  /** Fills in the sign-in form that is open, and sends it. */
  async fillSignIn({ email, password }: Login): Promise<void> {
    await this.page.getByLabel(this.texts.email).fill(email)
    await this.page.getByLabel(this.texts.password).fill(password)
    await this.page.getByRole("button", { name: this.texts.signIn }).click()
  }

  async fillSignUp({ email, password }: Login): Promise<void> {
    await this.page.getByLabel(this.texts.firstName).fill("Camille")
    await this.page.getByLabel(this.texts.lastName, { exact: true }).fill("Moreau")
    await this.fillLogin({ email, password })
    await this.page.getByRole("button", { name: this.texts.createAccount }).click()
  }

  async signOut(): Promise<void> {
    await this.page.getByRole("button", { name: this.texts.signOut }).click()
    await expect(this.page.getByText(this.texts.signedOut)).toBeVisible()
  }

  private async fillLogin({ email, password }: Login): Promise<void> {
    await this.page.getByLabel(this.texts.email).fill(email)
    await this.page.getByLabel(this.texts.password).fill(password)
  }
}
