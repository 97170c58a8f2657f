import { AdminApi } from "./support/admin-api"
import { choose } from "./support/choose"
import { giveCredits, Maker } from "./support/maker"
import { askStore, makeCustomer } from "./support/store-api"
import { expect, test } from "./support/test"

const MUSIC = { kind: "music", provider: "local", model: "local-music", input: { prompt: "Calm piano", duration_s: 5 } }

/** Everything as it was: the model is offered for a credit, and nothing is limited. */
test.afterEach(async () => {
  const api = await AdminApi.signIn()
  const model = { provider: "local", model: "local-music", is_on: true, fee_credits: 1, price: null }
  await api.post("/admin/ai/models", model)
  await api.post("/admin/ai/budgets", { scope: "merchant_month", limit: null })
  await api.post("/admin/ai/budgets", { scope: "customer_day", limit: null })
  await api.close()
})

const offered = async (token: string): Promise<string[]> =>
  (await askStore<{ models: { id: string }[] }>("/store/ai/models?kind=music", undefined, token)).models.map(
    ({ id }) => id
  )

test("a model that the merchant switches off is not offered to shoppers", async ({ merchant }) => {
  test.setTimeout(90_000)
  const { token } = await makeCustomer()
  expect(await offered(token)).toContain("local-music")
  const page = await merchant("en")
  await page.goto("/app/ai/models")
  const row = page.getByRole("row").filter({ hasText: "local-music" })
  const drawer = page.getByRole("dialog")
  for (const isOffered of [false, true]) {
    await page.getByRole("button", { name: "Edit Sample music" }).click()
    await drawer.getByLabel("Offer it").click()
    await drawer.getByRole("button", { name: "Save" }).click()
    await expect(row).toContainText(isOffered ? "Offered" : "Switched off")
    expect((await offered(token)).includes("local-music")).toBe(isOffered)
  }
})

test("a price of the merchant's own is what shoppers pay, and what the shop has spent", async ({ merchant }) => {
  test.setTimeout(120_000)
  const customer = await makeCustomer()
  await giveCredits(customer.id, 20)
  const page = await merchant("en")
  await page.goto("/app/ai/models")
  await page.getByLabel("One US dollar is worth").fill("0,5")
  await page.getByRole("button", { name: "Set the rate" }).click()
  await expect(page.getByText("1 USD = 0.5 EUR")).toBeVisible()

  await page.getByRole("button", { name: "Edit Sample music" }).click()
  const drawer = page.getByRole("dialog")
  await drawer.getByLabel("A price of my own").click()
  await drawer.getByLabel("US dollars").fill("much")
  await drawer.getByRole("button", { name: "Save" }).click()
  await expect(drawer.getByText(/Write each price in dollars/)).toBeVisible()
  await drawer.getByLabel("US dollars").fill("0,04")
  await drawer.getByRole("button", { name: "Save" }).click()
  const row = page.getByRole("row").filter({ hasText: "local-music" })
  await expect(row).toContainText("$0.04 for a generation")
  await expect(row).toContainText("Your own price")

  // 4 cents of a dollar are 2 of a euro, which are 2 credits; and the fee of one.
  const { quote } = await askStore<{ quote: { credits: number } }>("/store/ai/quotes", MUSIC, customer.token)
  expect(quote.credits).toBe(3)

  const spent = await spentOnSamples()
  await make(customer.token)
  await page.goto("/app/ai/providers")
  const euros = new Intl.NumberFormat("en", { style: "currency", currency: "EUR", maximumFractionDigits: 6 })
  const provider = page.getByRole("row").filter({ hasText: "Local sample" })
  await expect(provider).toContainText(euros.format((spent + 20_000) / 1_000_000))
  await expect(provider).toContainText(/[1-9]\d* calls? in the last hour/)

  await page.getByLabel("Limit, in EUR").fill("0,01")
  await page.getByRole("button", { name: "Set the budget" }).click()
  const budget = page.getByRole("listitem").filter({ hasText: "The whole shop, a month" })
  await expect(budget).toContainText("Reached")
  await expect(budget.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "100")
  await expect(askStore("/store/ai/generations", MUSIC, customer.token)).rejects.toThrow(/409.*WEBOX_AI_BUDGET_REACHED/)
  await budget.getByRole("button", { name: "Remove the budget: The whole shop, a month" }).click()
  await expect(budget).toHaveCount(0)
  await make(customer.token)
})

test("a rate that is set before the list of them has come stands in that list", async ({ merchant }) => {
  const page = await merchant("en")
  let goOn = (): void => {}
  const saved = new Promise<void>((resolve) => (goOn = resolve))
  let held = 0
  await page.route("**/admin/ai/exchange-rates", async (route) => {
    if (route.request().method() === "POST" || held++ > 0) return route.continue()
    const before = await route.fetch()
    await saved
    await route.fulfill({ response: before })
  })
  await page.goto("/app/ai/models")
  await page.getByLabel("One US dollar is worth").fill("0,75")
  await page.getByRole("button", { name: "Set the rate" }).click()
  await expect(page.getByText("1 USD = 0.75 EUR")).toBeVisible()
  goOn()
  await expect(page.getByText("1 USD = 0.75 EUR")).toBeVisible()
  expect(held).toBe(2)
})

test("a customer's budget that is reached refuses, says so, and is shown to the merchant", async ({
  merchant,
  page: shopPage,
  context,
  shop,
}) => {
  test.setTimeout(120_000)
  const maker = new Maker(shopPage, shop)
  const customer = await maker.begin(context, 20)
  const page = await merchant("en")
  await page.goto("/app/ai/providers")
  await choose(page, "Budget for", "Each customer, a day")
  await page.getByLabel("Limit, in credits").fill("1")
  await page.getByRole("button", { name: "Set the budget" }).click()
  const budget = page.getByRole("listitem").filter({ hasText: "Each customer, a day" })
  await expect(budget).toContainText("At most 1 credit a day for each customer.")
  await make(customer.token)
  await expect(askStore("/store/ai/generations", MUSIC, customer.token)).rejects.toThrow(
    /409.*WEBOX_AI_CUSTOMER_BUDGET_REACHED/
  )
  await maker.create()
  await expect(shopPage.getByText("You have reached your limit for today. Come back tomorrow.")).toBeVisible()
  await page.reload()
  await expect(budget).toContainText(/(One customer is|\d+ customers are) near it today/)
})

test("one fee counts for all samples", async ({ merchant }) => {
  test.setTimeout(90_000)
  const { token } = await makeCustomer()
  const picture = { kind: "image", provider: "local", model: "local-image", input: { prompt: "A lighthouse" } }
  const credits = async (): Promise<number> =>
    (await askStore<{ quote: { credits: number } }>("/store/ai/quotes", picture, token)).quote.credits
  const page = await merchant("fr")
  await page.goto("/app/ai/models")
  const fee = page.getByLabel("Frais par échantillon, en crédits")
  for (const [text, amount] of [
    ["2,5", 2.5],
    ["1", 1],
  ] as const) {
    await fee.fill(text)
    await page.getByRole("button", { name: "Fixer les frais" }).click()
    await expect(page.getByRole("row").filter({ hasText: "local-image" })).toContainText(`${text} crédit`)
    expect(await credits()).toBe(amount)
  }
})

async function make(token: string): Promise<void> {
  const { generation } = await askStore<{ generation: { id: string } }>("/store/ai/generations", MUSIC, token)
  const status = async (): Promise<string> =>
    (await askStore<{ generation: { status: string } }>(`/store/ai/generations/${generation.id}`, undefined, token))
      .generation.status
  await expect.poll(status, { timeout: 30_000 }).toBe("succeeded")
}

/** This month, in millionths of a euro. */
async function spentOnSamples(): Promise<number> {
  const api = await AdminApi.signIn()
  const { providers } = await api.get<{ providers: { id: string; spend: { spent_micros: number } }[] }>(
    "/admin/ai/providers"
  )
  await api.close()
  return providers.find(({ id }) => id === "local")?.spend.spent_micros ?? 0
}
