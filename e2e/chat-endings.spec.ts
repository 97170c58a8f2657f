import { expect, test } from "@playwright/test"
import { expectAccessible } from "./support/accessible"
import { Maker } from "./support/maker"
import { shops } from "./support/shopper"
import { StorefrontBehindDoorway } from "./support/storefront-behind-doorway"

const storefront = new StorefrontBehindDoorway()
const { backend } = storefront

const words = {
  fr: {
    write: "Votre message",
    another: "Une autre réponse",
    answering: "Réponse en cours…",
    stop: "Arrêter",
    endings: {
      failed: /^Aucune réponse n’est venue\. .*(réessayez|autre modèle)/i,
      interrupted: /^La réponse s’est interrompue\. /,
      stopped: /^Arrêté ici\./,
    },
  },
  en: {
    write: "Your message",
    another: "Another answer",
    answering: "Answering…",
    stop: "Stop",
    endings: {
      failed: /^No answer came\. .*(try again|another model)/i,
      interrupted: /^The answer broke off\. /,
      stopped: /^Stopped here\./,
    },
  },
}

interface Talk {
  messages: { content: string }[]
}

/** How an answer may end, which the local samples never do. */
const endings = {
  failed: { content: "", cost: null, error: { code: "WEBOX_AI_PROVIDER_UNAVAILABLE" } },
  interrupted: { content: "## Three names\n\n- Pap", error: { code: "WEBOX_AI_ANSWER_INTERRUPTED" } },
  stopped: { content: "## Three names\n\n- Pap", cost: { credits: 1, is_estimated: true } },
} as const

/** What a model may be talked into writing. */
const hostile = [
  "# Hello",
  "<script>document.title = 'taken'</script>",
  "<img src='x' onerror=\"document.title = 'taken'\"> <iframe src='https://elsewhere.example/'></iframe>",
  "![what you said](https://elsewhere.example/pixel.png?what=you-said)",
  "[script](javascript:document.title='taken') [data](data:text/html,<script>1</script>) [relative](/fr/fr/account)",
  "[web](https://elsewhere.example/page)",
].join("\n\n")

for (const shop of shops) {
  test.describe(`an answer in ${shop.language}`, () => {
    test.use({ locale: shop.language === "fr" ? "fr-FR" : "en-US" })
    test.afterEach(() => void (backend.changed = undefined))

    test("that fails, breaks off, is stopped or still comes says so without a violation, and a hostile one does nothing", async ({
      page,
      context,
    }) => {
      test.setTimeout(180_000)
      const maker = new Maker(page, shop)
      const text = words[shop.language]
      await maker.begin(context, 10)
      await page.goto(`${storefront.url}${maker.base}/chat`)
      await page.getByLabel(text.write).fill("Three names for a poster shop")
      await page.keyboard.press("Enter")
      const again = page.getByText(text.another, { exact: true })
      await expect(again).toBeVisible({ timeout: 30_000 })

      const answerIs = (change: object) => {
        backend.changed = {
          path: /\/store\/ai\/conversations\/\w+$/,
          change: (answer) => {
            const { messages, ...talk } = answer as Talk
            return { ...talk, messages: [...messages.slice(0, -1), { ...messages.at(-1), ...change }] }
          },
        }
        return page.reload()
      }
      for (const status of ["failed", "interrupted", "stopped"] as const) {
        await answerIs({ status, ...endings[status] })
        await expect(
          page.getByRole("article").getByRole("paragraph").filter({ hasText: text.endings[status] })
        ).toBeVisible()
        await expect(again).toBeVisible()
        await expectAccessible(page, `an answer that is ${status}`)
      }

      const asked: string[] = []
      page.on("request", (request) => void asked.push(new URL(request.url()).hostname))
      await answerIs({ content: hostile })
      const answer = page.getByRole("article")
      await expect(answer.getByRole("heading", { name: "Hello" })).toBeVisible()
      await expect(answer.locator("script, img, iframe, [onerror]")).toHaveCount(0)
      expect(
        await answer.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href")))
      ).toEqual(["https://elsewhere.example/page"])
      await expect(page).not.toHaveTitle("taken")
      expect(new Set(asked)).toEqual(new Set([new URL(storefront.url).hostname]))

      await answerIs({ status: "streaming", content: "## Three names\n\n- Pap", cost: null })
      await expect(page.getByText(text.answering)).toBeVisible()
      await expect(page.getByRole("button", { name: text.stop })).toBeVisible()
      await expect(again).toHaveCount(0)
      await expectAccessible(page, "an answer that comes")
    })
  })
}
