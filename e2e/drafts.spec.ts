import type { Page } from "@playwright/test"
import { AccountVisitor } from "./support/account-visitor"
import { aged, putSession } from "./support/sessions"
import { shops } from "./support/shopper"
import { makeCustomer } from "./support/store-api"
import { expect, test } from "./support/test"

const words = {
  fr: /^Ce que vous aviez saisi avant la fin de votre session est revenu/,
  en: /^What you typed before your session ended is back/,
}

for (const shop of shops) {
  const notice = (page: Page) => page.getByRole("status").filter({ hasText: words[shop.language] })

  test.describe(`what is typed in ${shop.language} while the session ends, without JavaScript`, () => {
    test.use({ shop, javaScriptEnabled: false })

    test("is back in the profile after signing in, until it is saved", async ({ page, context }) => {
      const visitor = new AccountVisitor(page, shop)
      const { texts, base } = visitor
      const customer = await makeCustomer()
      await putSession(context, customer.token)
      await page.goto(`${base}/account/profile`)
      await page.getByLabel(texts.firstName).fill("Zoé 🌊")
      await page.getByLabel(texts.phone).fill("01 23 45 67 89")
      await putSession(context, aged(customer.token, 48))
      await page.getByRole("button", { name: texts.save }).click()
      await expect(page.getByRole("status").filter({ hasText: texts.ended })).toBeVisible()
      await visitor.fillSignIn(customer)
      await expect(notice(page)).toBeVisible()
      await expect(page.getByLabel(texts.firstName)).toHaveValue("Zoé 🌊")
      await expect(page.getByLabel(texts.phone)).toHaveValue("01 23 45 67 89")
      await page.getByRole("button", { name: texts.save }).click()
      await expect(page.getByText(texts.profileSaved)).toBeVisible()
      await expect(notice(page)).toHaveCount(0)
      await expect(page.getByLabel(texts.firstName)).toHaveValue("Zoé 🌊")
    })

    test("is back in a new address after signing in", async ({ page, context }) => {
      const visitor = new AccountVisitor(page, shop)
      const { texts, base } = visitor
      const customer = await makeCustomer()
      await putSession(context, customer.token)
      await page.goto(`${base}/account/addresses/new`)
      await page.getByLabel(texts.street).fill("5 place Bellecour")
      await page.getByLabel(texts.city).fill("Lyon")
      await page.getByLabel(texts.postalCode).fill("69002")
      await page.getByRole("combobox", { name: texts.country }).selectOption("fr")
      await putSession(context, aged(customer.token, 48))
      await page.getByRole("button", { name: texts.saveAddress }).click()
      await visitor.fillSignIn(customer)
      await expect(notice(page)).toBeVisible()
      await expect(page.getByLabel(texts.city)).toHaveValue("Lyon")
      await page.getByRole("button", { name: texts.saveAddress }).click()
      await expect(page.getByText(texts.addressSaved)).toBeVisible()
      await expect(page.getByRole("main")).toContainText("69002 Lyon")
    })

    test("is back at the checkout after signing in", async ({ page, context, shopper }) => {
      const visitor = new AccountVisitor(page, shop)
      const customer = await makeCustomer()
      await visitor.signIn(customer)
      await shopper.add("tide-mug")
      await shopper.goToCheckout()
      await shopper.fillAddress()
      await page.getByRole("radio", { name: shopper.texts.payLater }).check()
      await putSession(context, aged(customer.token, 48))
      await shopper.pressPlace()
      await expect(page.getByRole("status").filter({ hasText: visitor.texts.ended })).toBeVisible()
      await visitor.fillSignIn(customer)
      await expect(page.getByRole("heading", { level: 1, name: shopper.texts.checkout })).toBeVisible()
      await expect(notice(page)).toBeVisible()
      await expect(page.getByRole("radio", { name: shopper.texts.payLater })).toBeChecked()
      await shopper.place()
    })

    test("is shown to nobody else who signs in here, nor after signing out", async ({ page, context }) => {
      const visitor = new AccountVisitor(page, shop)
      const { texts, base } = visitor
      const customer = await makeCustomer()
      const typeAndLose = async () => {
        await page.goto(`${base}/account/profile`)
        await page.getByLabel(texts.firstName).fill("Secret")
        await putSession(context, aged(customer.token, 48))
        await page.getByRole("button", { name: texts.save }).click()
        await expect(page.getByRole("status").filter({ hasText: texts.ended })).toBeVisible()
      }
      await putSession(context, customer.token)
      await typeAndLose()
      await visitor.fillSignIn(await makeCustomer())
      await expect(page.getByLabel(texts.firstName)).toHaveValue("Camille")
      await expect(notice(page)).toHaveCount(0)
      await visitor.signOut()
      await visitor.signIn(customer)
      await page.goto(`${base}/account/profile`)
      await expect(page.getByLabel(texts.firstName)).toHaveValue("Camille")
      await expect(notice(page)).toHaveCount(0)
    })
  })
}

test.describe("a long message to a model while the session ends, without JavaScript", () => {
  const [, shop] = shops
  test.use({ shop, javaScriptEnabled: false })

  test("is back after signing in, and what is longer than can be kept is said to be lost", async ({
    page,
    context,
  }) => {
    const visitor = new AccountVisitor(page, shop)
    const customer = await makeCustomer()
    const chat = `${visitor.base}/studio/chat`
    const loseSession = async (message: string) => {
      await putSession(context, customer.token)
      await page.goto(chat)
      await page.getByLabel("Your message").fill(message)
      await putSession(context, aged(customer.token, 48))
      await page.getByRole("button", { name: "Send" }).click()
    }
    const written = Array.from({ length: 600 }, (_, number) => `Line ${number} of the story.`).join(" ")
    await loseSession(written)
    await visitor.fillSignIn(customer)
    await expect(page.getByLabel("Your message")).toHaveValue(written)

    await loseSession(Array.from({ length: 6_000 }, () => Math.random().toString(36).slice(2, 10)).join(""))
    await expect(page.getByRole("status").filter({ hasText: "was too long to be kept" })).toBeVisible()
    await visitor.fillSignIn(customer)
    await expect(page.getByLabel("Your message")).toHaveValue("")
  })
})
