import { expectAccessible } from "./support/accessible"
import { Maker } from "./support/maker"
import { shops } from "./support/shopper"
import { expect, test } from "./support/test"

const words = {
  fr: {
    write: "Votre message",
    send: "Envoyer",
    answering: "Réponse en cours…",
    sample: "Échantillon local",
    edit: "Modifier",
    instead: "Envoyer à la place",
    another: "Une autre réponse",
    again: "Répondre à nouveau",
    reload: "Voir la réponse",
    settings: "Renommer ou supprimer",
    name: "Nom de la conversation",
    save: "Enregistrer",
    saved: "Le nom est enregistré.",
    delete: "Supprimer pour de bon",
    deleted: "La conversation est supprimée.",
  },
  en: {
    write: "Your message",
    send: "Send",
    answering: "Answering…",
    sample: "Local sample",
    edit: "Edit",
    instead: "Send instead",
    another: "Another answer",
    again: "Answer again",
    reload: "See the answer",
    settings: "Rename or delete",
    name: "Name of the conversation",
    save: "Save",
    saved: "The name is saved.",
    delete: "Delete for good",
    deleted: "The conversation is deleted.",
  },
}

for (const shop of shops) {
  test.describe(`a conversation in ${shop.language}`, () => {
    test.use({ shop, locale: shop.language === "fr" ? "fr-FR" : "en-US" })
    test.describe.configure({ timeout: 240_000 })

    test("is begun, goes on, is put otherwise, answered anew, renamed and deleted", async ({ page, context }) => {
      const maker = new Maker(page, shop)
      const text = words[shop.language]
      const main = page.getByRole("main")
      const answers = main.getByRole("article")
      const said = (words: string) => main.getByRole("paragraph").filter({ hasText: words })
      const settled = () => expect(page.getByText(text.answering)).toHaveCount(0, { timeout: 30_000 })
      await maker.begin(context, 50)
      await page.goto(`${maker.base}/chat`)
      await expectAccessible(page, "no conversation yet")
      await page.getByLabel(text.write).fill("Three names for a poster shop <b>please</b>")
      await page.keyboard.press("Enter")
      await expect(page).toHaveURL(/\/studio\/chat\/\w+$/)
      await settled()
      await expect(answers).toHaveCount(1)
      await expect(answers.getByRole("heading", { name: text.sample })).toBeVisible()
      await expect(said("Three names for a poster shop <b>please</b>").first()).toBeVisible()

      const composer = main.getByLabel(text.write).last()
      await composer.fill("One more")
      await page.keyboard.press("Enter")
      await expect(said("One more").first()).toBeVisible()
      await expect(composer).toHaveValue("")
      await settled()
      await expect(answers).toHaveCount(2)
      await expectAccessible(page, "a conversation")

      await page.getByText(text.another, { exact: true }).click()
      const first = await main.locator("select[name=model]").nth(-2).getAttribute("id")
      await page.getByRole("button", { name: text.again }).click()
      await expect(page.locator(`[id="${first}"]`)).toHaveCount(0)
      await expect(page.getByText(text.another, { exact: true })).toBeVisible({ timeout: 30_000 })
      await expect(answers).toHaveCount(2)

      await page.getByText(text.edit, { exact: true }).first().click()
      await main.getByLabel(text.write).first().fill("Four names for a paper shop")
      await page.getByRole("button", { name: text.instead }).click()
      await expect(said("One more")).toHaveCount(0)
      await settled()
      await expect(answers).toHaveCount(1)

      await page.getByText(text.settings).click()
      await page.getByLabel(text.name).fill("Paper")
      await page.getByRole("button", { name: text.save }).click()
      await expect(page.getByText(text.saved)).toBeVisible()
      await expect(page.getByRole("heading", { level: 1, name: "Paper" })).toBeVisible()
      await page.getByRole("button", { name: text.delete }).or(page.getByText(text.settings)).first().click()
      await page.getByRole("button", { name: text.delete }).click()
      await expect(page.getByText(text.deleted)).toBeVisible()
    })

    test.describe("without JavaScript", () => {
      test.use({ javaScriptEnabled: false })

      test("is answered, and read once its page is loaded anew", async ({ page, context }) => {
        const maker = new Maker(page, shop)
        const text = words[shop.language]
        await maker.begin(context, 50)
        await page.goto(`${maker.base}/chat`)
        await page.getByLabel(text.write).fill("Two lines about the sea")
        await page.getByRole("button", { name: text.send }).click()
        await expect(page).toHaveURL(/\/studio\/chat\/\w+$/)
        await expect
          .poll(async () => {
            await page.reload()
            return page.getByText(text.another, { exact: true }).count()
          })
          .toBe(1)
        await expect(page.getByRole("article")).not.toHaveText("")
      })
    })
  })
}
