import { expectAccessible } from "./support/accessible"
import { Maker } from "./support/maker"
import { shops } from "./support/shopper"
import { askStore } from "./support/store-api"
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

/** What comes of a stream when the connection drops after the first part of the text; the browser is to come back at once. */
function firstPart(events: string): string {
  const parts = events.split("\n\n")
  const end = parts.findIndex((part) => /^event: ?text$/m.test(part)) + 1
  return `retry: 100\n\n${parts.slice(0, end).join("\n\n")}\n\n`
}

/** The text in a stream's events. */
function textOf(events: string): string {
  return [...events.matchAll(/^event: ?text$[^]*?^data: ?(.*)$/gm)].map(([, data = ""]) => readText(data)).join("")
}

function readText(data: string): string {
  const { text }: { text: string } = JSON.parse(data)
  return text
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

    test("is read to its end, nothing twice, when the connection drops", async ({ page, context }) => {
      const maker = new Maker(page, shop)
      const text = words[shop.language]
      const { token } = await maker.begin(context, 50)
      const events = "**/api/studio/conversations/*/messages/*/events"
      let read = ""
      await page.route(
        events,
        async (route) => {
          const response = await route.fetch()
          read = firstPart(await response.text())
          await route.fulfill({ response, body: read })
        },
        { times: 1 }
      )
      const again = page.waitForRequest((request) => request.url().endsWith("/events") && read !== "")
      await page.goto(`${maker.base}/chat`)
      await page.getByLabel(text.write).fill("A long outline about the sea")
      await page.keyboard.press("Enter")
      await expect(page).toHaveURL(/\/studio\/chat\/\w+$/)
      await expect(page.getByText(text.another, { exact: true })).toBeVisible({ timeout: 60_000 })
      const id = page.url().split("/").at(-1) ?? ""
      const { messages } = await askStore<{ messages: { content: string }[] }>(
        `/store/ai/conversations/${id}`,
        undefined,
        token
      )
      const second = await again
      const { "last-event-id": from } = await second.allHeaders()
      expect(from).toBe(String(textOf(read).length))
      // Asked for once more: the browser keeps no body of a stream that its page has left.
      const rest = await page.request.get(second.url(), { headers: { "last-event-id": from ?? "" } })
      expect(textOf(read) + textOf(await rest.text())).toBe(messages.at(-1)?.content)
      await expect(page.getByRole("article")).toHaveCount(1)
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
