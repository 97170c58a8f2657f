import { AdminApi } from "./support/admin-api"
import { expect, test } from "./support/test"

const pages = [
  { path: "/app/ai", en: "AI studio", fr: "Studio IA" },
  { path: "/app/ai/generations", en: "Generations", fr: "Créations" },
  { path: "/app/ai/models", en: "Models and prices", fr: "Modèles et prix" },
  { path: "/app/ai/providers", en: "Providers and budgets", fr: "Fournisseurs et budgets" },
] as const

for (const language of ["en", "fr"] as const) {
  test(`each page of AI stands in the admin (${language})`, async ({ merchant }) => {
    test.setTimeout(90_000)
    const page = await merchant(language)
    for (const { path, [language]: title } of pages) {
      await page.goto(path)
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible()
      await expect(page.getByRole("alert")).toHaveCount(0)
    }
    await expect(page.getByText("OPENAI_API_KEY")).toBeVisible()
    await page.goto("/app/ai/models")
    await expect(page.getByRole("row").filter({ hasText: "local-music" })).toContainText(
      language === "en" ? "Sample music" : "Musique d’exemple"
    )
  })
}

test("what every model is told first is kept", async ({ merchant }) => {
  test.setTimeout(90_000)
  const page = await merchant("en")
  await page.goto("/app/ai/generations")
  const prompt = page.getByLabel("Told to every model first")
  const tokens = page.getByLabel("Longest answer, in tokens")
  const words = `You sell stationery. ${Date.now()}`
  await prompt.fill(words)
  await tokens.fill("3")
  await page.getByRole("button", { name: "Save", exact: true }).click()
  await expect(page.getByText("Write a whole number of tokens, from 16 to 200,000.")).toBeVisible()
  await tokens.fill("2000")
  await page.getByRole("button", { name: "Save", exact: true }).click()
  await expect(page.getByText("The settings count from the next answer on.")).toBeVisible()
  await page.reload()
  await expect(prompt).toHaveValue(words)
  await expect(tokens).toHaveValue("2000")

  const api = await AdminApi.signIn()
  await api.post("/admin/ai/chat-settings", { system_prompt: "", answer_tokens: 4096 })
  await api.close()
})

const unreachable = {
  en: "The models could not be loaded: something went wrong in the shop. Try again in a moment.",
  fr: "Les modèles n’ont pas pu être chargés : une erreur est survenue dans la boutique. Réessayez dans un instant.",
}
const again = { en: "Load again", fr: "Charger à nouveau" }

test.describe("a page whose shop fails", () => {
  test.use({ allowedErrors: [/the server responded with a status of 500/] })

  for (const language of ["en", "fr"] as const) {
    test(`says so, and loads again (${language})`, async ({ merchant }) => {
      test.setTimeout(90_000)
      const page = await merchant(language)
      const answer = { status: 500, json: { code: "unknown_error", message: "An unknown error occurred." } }
      await page.route("**/admin/ai/models", (route) => route.fulfill(answer))
      await page.goto("/app/ai/models")
      // The page asks a few times before it gives up.
      await expect(page.getByRole("alert")).toContainText(unreachable[language], { timeout: 30_000 })
      await page.unroute("**/admin/ai/models")
      await page.getByRole("alert").getByRole("button", { name: again[language] }).click()
      await expect(page.getByRole("alert")).toHaveCount(0)
      await expect(page.getByRole("heading", { level: 2, name: "OpenAI" })).toBeVisible()
    })
  }
})
