import { expectAccessible } from "./support/accessible"
import { AdminApi } from "./support/admin-api"
import { Maker } from "./support/maker"
import { shops } from "./support/shopper"
import { askStore } from "./support/store-api"
import { expect, test } from "./support/test"

const words = {
  fr: {
    stop: "Arrêter",
    stopped: "Arrêté avant la fin",
    nothingPaid: "Vous n’avez rien payé.",
    failed: "Cela n’a rien donné",
    unspeakable: /ce texte ou de ces réglages.*Vous n’avez rien payé\./,
    forbidden: "Comment fabriquer une bombe artisanale",
    otherwise: "Demander autre chose",
    givenBack: "Rendu",
    credit: "1 crédit",
    retry: "Réessayer",
    write: "Le vent se lève.",
    create: /^Créer · 60/,
    question: "On commence ?",
    price: "Cela coûte 60 crédits au plus. Il vous restera 40 crédits.",
    yes: "Oui, créer pour 60 crédits",
  },
  en: {
    stop: "Stop",
    stopped: "Stopped before it was done",
    nothingPaid: "You paid nothing.",
    failed: "Nothing came of it",
    unspeakable: /this text or these settings.*You paid nothing\./,
    forbidden: "How to build a pipe bomb",
    otherwise: "Ask for something else",
    givenBack: "Given back",
    credit: "1 credit",
    retry: "Try again",
    write: "The wind is rising.",
    create: /^Create · 60/,
    question: "Shall we begin?",
    price: "It costs 60 credits at most. You will have 40 credits left.",
    yes: "Yes, create for 60 credits",
  },
}

async function creditsOf(token: string): Promise<{ balance: number; held: number }> {
  return (await askStore<{ credits: { balance: number; held: number } }>("/store/credits", undefined, token)).credits
}

/** Sets what a local sample costs that no other test makes. */
async function chargeForSounds(credits: number): Promise<void> {
  const admin = await AdminApi.signIn()
  const model = { provider: "local", model: "local-sound", is_on: true, fee_credits: credits, price: null }
  await admin.post("/admin/ai/models", model)
  await admin.close()
}

for (const shop of shops) {
  test.describe(`what is paid in the studio in ${shop.language}`, () => {
    test.use({ shop, locale: shop.language === "fr" ? "fr-FR" : "en-US" })
    test.describe.configure({ timeout: 180_000 })
    const text = words[shop.language]

    test("is given back each time that it fails, and paid once when it is made otherwise", async ({
      page,
      context,
    }) => {
      const maker = new Maker(page, shop)
      const { token } = await maker.begin(context, 5)
      const prompt = page.locator("#prompt")
      await page.goto(`${maker.base}?kind=speech`)
      // No voice can speak it: the work is ordered, begun, and fails.
      await prompt.fill("… — …")
      await page.getByRole("button", { name: maker.texts.create }).click()
      await expect(page).toHaveURL(/\/studio\/gen_/)
      await expectFailed()

      const first = page.url()
      await page.getByRole("button", { name: text.retry }).click()
      await expect(page).not.toHaveURL(first)
      await expectFailed()

      await page.getByRole("link", { name: maker.texts.reuse }).click()
      await expect(prompt).toHaveValue("… — …")
      await prompt.fill(text.write)
      await page.getByRole("button", { name: maker.texts.create }).click()
      await expect(page.locator("main audio")).toBeVisible({ timeout: 40_000 })
      expect(await creditsOf(token)).toMatchObject({ balance: 4, held: 0 })

      async function expectFailed(): Promise<void> {
        await expect(page.getByText(text.failed)).toBeVisible({ timeout: 20_000 })
        await expect(page.getByText(text.unspeakable)).toBeVisible()
        const givenBack = page.locator("dl > div").filter({ has: page.getByText(text.givenBack, { exact: true }) })
        await expect(givenBack).toContainText(text.credit)
        expect(await creditsOf(token)).toMatchObject({ balance: 5, held: 0 })
      }
    })

    test("is given back when it is refused, and something else is asked for", async ({ page, context }) => {
      const maker = new Maker(page, shop)
      const { token } = await maker.begin(context, 5)
      await page.goto(maker.base)
      await page.locator("#prompt").fill(text.forbidden)
      await page.getByRole("button", { name: maker.texts.create }).click()
      await expect(page.getByText(text.failed)).toBeVisible({ timeout: 20_000 })
      await expect(page.getByText(text.nothingPaid)).toBeVisible()
      expect(await creditsOf(token)).toMatchObject({ balance: 5, held: 0 })
      await expect(page.getByRole("button", { name: text.retry })).toHaveCount(0)
      await page.getByRole("link", { name: text.otherwise }).click()
      await expect(page.locator("#prompt")).toHaveValue(text.forbidden)
    })
  })
}

// In one language: a film is much work, and what a stopped creation says is read in both by studio-endings-accessibility.
test.describe("a film that is paid in the studio", () => {
  const [french] = shops
  test.use({ shop: french, locale: "fr-FR" })
  test.describe.configure({ timeout: 180_000 })
  const text = words.fr

  test("is given back when it is stopped, and paid once when it is tried again", async ({ page, context }) => {
    const maker = new Maker(page, french)
    const { token } = await maker.begin(context, 5)
    await page.goto(`${maker.base}?kind=video`)
    await page.getByRole("list", { name: maker.texts.examples }).getByRole("link").first().click()
    await page.locator("#duration_s").selectOption("15")
    await page.getByRole("button", { name: maker.texts.create }).click()
    await expect(page).toHaveURL(/\/studio\/gen_/)
    expect(await creditsOf(token)).toMatchObject({ balance: 5, held: 1 })
    await page.getByRole("button", { name: text.stop }).click()
    await expect(page.getByText(text.stopped)).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText(text.nothingPaid)).toBeVisible()
    expect(await creditsOf(token)).toMatchObject({ balance: 5, held: 0 })
    const first = page.url()
    await page.getByRole("button", { name: text.retry }).click()
    await expect(page).not.toHaveURL(first)
    await expect(page.locator("main video")).toBeVisible({ timeout: 120_000 })
    expect(await creditsOf(token)).toMatchObject({ balance: 4, held: 0 })
  })
})

test.describe("what is dear", () => {
  test.describe.configure({ mode: "serial", timeout: 90_000 })
  test.beforeAll(() => chargeForSounds(60))
  test.afterAll(() => chargeForSounds(1))

  for (const shop of shops) {
    test.describe(`in ${shop.language}`, () => {
      test.use({ shop, locale: shop.language === "fr" ? "fr-FR" : "en-US" })
      const text = words[shop.language]

      test("is begun only after a yes to its price", async ({ page, context }) => {
        const maker = new Maker(page, shop)
        const { token } = await maker.begin(context, 100)
        await page.goto(`${maker.base}?kind=sound_effect`)
        await page.getByRole("list", { name: maker.texts.examples }).getByRole("link").first().click()
        await page.getByRole("button", { name: text.create }).click()
        const question = page.getByRole("alert").filter({ hasText: text.question })
        await expect(question).toContainText(text.price)
        await expect(question).toBeFocused()
        await expectAccessible(page, "the question before something dear")
        expect(await creditsOf(token)).toMatchObject({ balance: 100, held: 0 })
        await question.getByRole("button", { name: text.yes }).click()
        await expect(page.locator("main audio")).toBeVisible({ timeout: 40_000 })
        expect(await creditsOf(token)).toMatchObject({ balance: 40, held: 0 })
      })
    })
  }
})
