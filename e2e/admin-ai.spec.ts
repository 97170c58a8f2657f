import { AdminApi } from "./support/admin-api"
import { merchant } from "./support/merchant"
import { expect, test } from "./support/test"

const pages = [
  { path: "/app/ai", en: "AI studio", fr: "Studio IA" },
  { path: "/app/ai/generations", en: "Generations", fr: "Créations" },
  { path: "/app/ai/models", en: "Models and prices", fr: "Modèles et prix" },
  { path: "/app/ai/providers", en: "Providers and budgets", fr: "Fournisseurs et budgets" },
] as const

for (const language of ["en", "fr"] as const) {
  test(`each page of AI stands in the admin (${language})`, async ({ browser }) => {
    test.setTimeout(90_000)
    const page = await merchant(browser, language)
    for (const { path, [language]: title } of pages) {
      await page.goto(path)
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible()
      await expect(page.getByRole("alert")).toHaveCount(0)
    }
    await expect(page.getByText("OPENAI_API_KEY")).toBeVisible()
    await page.context().close()
  })
}

test("the merchant sets a price, and a budget that is reached", async ({ browser }) => {
  test.setTimeout(90_000)
  const page = await merchant(browser, "en")
  await page.goto("/app/ai/models")
  await page.getByRole("button", { name: "Edit Local sample music" }).click()
  const drawer = page.getByRole("dialog")
  await drawer.getByLabel("A price of my own").click()
  await drawer.getByLabel("US dollars").fill("much")
  await drawer.getByRole("button", { name: "Save" }).click()
  await expect(drawer.getByText(/Write each price in dollars/)).toBeVisible()
  await drawer.getByLabel("US dollars").fill("0,04")
  await drawer.getByRole("button", { name: "Save" }).click()
  const row = page.getByRole("row").filter({ hasText: "Local sample music" })
  await expect(row).toContainText("$0.04 for a generation")
  await expect(row).toContainText("Your own price")

  await row.getByRole("button").click()
  await drawer.getByLabel("A price of my own").click()
  await drawer.getByRole("button", { name: "Save" }).click()
  await expect(row).not.toContainText("Your own price")

  await page.goto("/app/ai/providers")
  await page.getByLabel("Limit, in EUR").fill("0")
  await page.getByRole("button", { name: "Set the budget" }).click()
  const budget = page.getByRole("listitem").filter({ hasText: "The whole shop, a month" })
  await expect(budget).toContainText("€0.00 of €0.00 spent.")
  await expect(budget).toContainText("Reached")
  await budget.getByRole("button").click()
  await expect(budget).toHaveCount(0)
  await page.context().close()
})

test("the merchant makes a picture in the studio", async ({ browser }) => {
  test.setTimeout(90_000)
  const page = await merchant(browser, "en")
  await page.goto("/app/ai")
  const prompt = `A cup by the sea ${Date.now()}`
  await page.getByLabel("What should be made?").fill(prompt)
  await expect(page.getByText("Costs you at most €0.00")).toBeVisible()
  await page.getByRole("button", { name: "Create", exact: true }).click()
  const card = page.getByRole("listitem").filter({ hasText: prompt })
  await expect(card.getByText("Done")).toBeVisible({ timeout: 30_000 })
  await expect(card.getByRole("img", { name: prompt })).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    card.getByRole("link", { name: "Download" }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^image-.+\.png$/)
  await page.context().close()
})

test("a text is in the product once the merchant accepts it, and not before", async ({ browser }) => {
  test.setTimeout(90_000)
  const api = await AdminApi.signIn()
  const handle = "tide-mug"
  const read = async () => {
    const fields = "id,title,metadata"
    const { products } = await api.get<{
      products: { id: string; title: string; metadata: Record<string, unknown> | null }[]
    }>(`/admin/products?handle=${handle}&fields=${fields}`)
    const [product] = products
    if (!product) throw new Error(`The demo has no product ${handle}.`)
    return product
  }
  const before = await read()
  const page = await merchant(browser, "en")
  await page.goto(`/app/products/${before.id}`)
  const title = page.getByLabel("Title for search engines")
  await page.getByRole("button", { name: "Write the texts" }).click()
  await expect(page.getByLabel("Description", { exact: true })).not.toHaveValue("", { timeout: 30_000 })
  await expect(title).not.toHaveValue("", { timeout: 30_000 })
  const accept = page.getByRole("button", { name: "Accept into the product" })
  await expect(accept).toBeEnabled({ timeout: 30_000 })
  expect(await read()).toEqual(before)

  const seo = `A mug to hold ${Date.now()}`
  await title.fill(seo)
  await page.getByLabel("Title", { exact: true }).fill(before.title)
  await page.getByLabel("Description", { exact: true }).fill("")
  await accept.click()
  await expect(page.getByText("The texts are in the product.")).toBeVisible()
  const after = await read()
  expect(after.title).toBe(before.title)
  expect(after.metadata).toMatchObject({ seo_title_en: seo })
  await api.post(`/admin/products/${before.id}`, { metadata: { seo_title_en: "", seo_description_en: "" } })
  await api.close()
  await page.context().close()
})
