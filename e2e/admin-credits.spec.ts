import { demo } from "./support/demo"
import { expect, test } from "./support/test"

const texts = {
  en: {
    title: "Credits",
    customer: "Customer",
    amount: "Credits",
    reason: "Reason",
    give: "Give",
    done: "The credits are on the account.",
    invalid: /Write a number of credits above zero/,
    given: "Given",
    csv: "Download as CSV",
    value: "Value of a credit",
    save: "Save",
    saved: "The price is saved.",
    nobody: "Nobody owes credits.",
  },
  fr: {
    title: "Crédits",
    customer: "Client",
    amount: "Crédits",
    reason: "Motif",
    give: "Donner",
    done: "Les crédits sont sur le compte.",
    invalid: /Indiquez un nombre de crédits/,
    given: "Offerts",
    csv: "Télécharger en CSV",
    value: "Valeur d’un crédit",
    save: "Enregistrer",
    saved: "Le prix est enregistré.",
    nobody: "Personne ne doit de crédits.",
  },
}

for (const language of ["en", "fr"] as const) {
  test(`the merchant gives a customer credits and sets their price (${language})`, async ({ merchant }) => {
    test.setTimeout(90_000)
    const t = texts[language]
    const page = await merchant(language)
    await page.goto("/app/credits")
    await expect(page.getByRole("heading", { level: 1, name: t.title })).toBeVisible()
    await expect(page.getByText(t.nobody)).toBeVisible()

    await page.getByLabel(t.customer, { exact: true }).fill(demo.customer.email)
    await page.getByRole("button", { name: demo.customer.email }).click()
    await expect(page.getByRole("heading", { level: 2, name: demo.customer.email })).toBeVisible()
    await page.getByRole("button", { name: t.give, exact: true }).click()
    await expect(page.getByText(t.invalid)).toBeVisible()

    const reason = `Test ${language} ${Date.now()}`
    await page.getByLabel(t.amount, { exact: true }).fill("12,5")
    await page.getByLabel(t.reason, { exact: true }).fill(reason)
    await page.getByRole("button", { name: t.give, exact: true }).click()
    await expect(page.getByText(t.done)).toBeVisible()
    const row = page.getByRole("row").filter({ hasText: reason })
    await expect(row).toContainText(t.given)
    await expect(row).toContainText(language === "fr" ? "+12,5" : "+12.5")

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: t.csv }).click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
    expect(Buffer.concat(chunks).toString()).toContain(`,grant,12.5,`)

    await page.getByLabel(t.value, { exact: true }).fill("0,01")
    await page.getByRole("button", { name: t.save, exact: true }).click()
    await expect(page.getByText(t.saved)).toBeVisible()
  })
}
