import type { Page } from "@playwright/test"
import { AccountVisitor } from "./support/account-visitor"
import { AdminApi } from "./support/admin-api"
import { expectAccessible } from "./support/accessible"
import { companyTexts } from "./support/company-texts"
import type { Shopper } from "./support/shopper"
import { makeCustomer, savedAddresses } from "./support/store-api"
import { expect, test } from "./support/test"
import { texts } from "./support/texts"

const person = {
  fr: ["camille@example.com", "Camille", "Moreau"],
  en: ["max@example.com", "Max", "Muster"],
}
const streets = {
  fr: ["12 rue des Lilas", "75011", "Paris"],
  de: ["Lindenweg 3", "10115", "Berlin"],
}
const siren = "404833048"
const vatNumber = "DE136695976"

/** Fills in who it is and where they are, in the language of the shop. */
async function fillAddress(page: Page, language: "fr" | "en", country: "fr" | "de"): Promise<void> {
  const labels = Object.keys(texts[language].address)
  for (const [index, value] of [...person[language], ...streets[country]].entries()) {
    await page.getByRole("textbox", { name: labels[index], exact: true }).fill(value)
  }
}

async function openCheckout(shopper: Shopper): Promise<void> {
  await shopper.add("tide-mug", 2)
  await shopper.goToCheckout()
}

// Each language and each way once: what the others would tell, those that buy for themselves do.
for (const [language, javaScriptEnabled] of [
  ["fr", true],
  ["en", false],
] as const) {
  const t = companyTexts[language]

  test.describe(`a company in ${language}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ shop: { language, country: "fr" }, javaScriptEnabled })

    test("of France is charged VAT, and its invoice names its SIREN", async ({ page, shopper }) => {
      await openCheckout(shopper)
      const form = page.getByRole("main")
      await fillAddress(page, language, "fr")
      await expect(form.getByLabel(t.siren)).toBeHidden()
      const companyOfAddress = form.locator("[name=company]")
      await expect(companyOfAddress).toBeVisible()
      await page.getByRole("checkbox", { name: t.box }).check()
      await expect(companyOfAddress).toBeHidden()
      await shopper.pressPlace()
      await expect(page.getByRole("alert").getByRole("listitem")).toHaveText(t.needed)

      await form.getByLabel(t.name).fill("Atelier des Lilas")
      await form.getByLabel(t.siren).fill("404 833 049")
      await shopper.pressPlace()
      await expect(page.getByRole("alert").getByRole("listitem")).toHaveText([t.wrongSiren])
      await expect(form.getByLabel(t.siren)).toBeFocused()
      await expect(form.getByLabel(t.siren)).toHaveAccessibleDescription(
        new RegExp(t.wrongSiren.replaceAll(/\s/g, "\\s"))
      )
      await expect(form.getByLabel(t.name)).toHaveValue("Atelier des Lilas")
      if (javaScriptEnabled) await expectAccessible(page, "checkout of a company with a wrong SIREN")

      await form.getByLabel(t.siren).fill("404 833 048")
      const id = await shopper.place()
      await expect(page.getByRole("definition").filter({ hasText: `SIREN ${siren}` })).toBeVisible()
      await expect(page.getByText(t.boughtFor)).toBeVisible()

      const admin = await AdminApi.signIn()
      const order = await admin.order(id)
      const xml = await admin.invoiceXml(id)
      await admin.close()
      expect(order.tax_total).toBeGreaterThan(0)
      expect(order.shipping_address).toMatchObject({
        company: "Atelier des Lilas",
        metadata: { company: "Atelier des Lilas", siren },
      })
      expect(xml).toMatch(
        new RegExp(`<ram:Name>Atelier des Lilas</ram:Name>[^]*<ram:ID schemeID="0002">${siren}</ram:ID>`)
      )
    })
  })
}

for (const [language, javaScriptEnabled] of [
  ["en", true],
  ["fr", false],
] as const) {
  const t = companyTexts[language]

  test.describe(`a company abroad in ${language}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ shop: { language, country: "de" }, javaScriptEnabled })

    test("pays net prices with its VAT number, and its invoice says why", async ({ page, shopper }) => {
      await openCheckout(shopper)
      const form = page.getByRole("main")
      const button = page.getByRole("button", { name: shopper.texts.place })
      const gross = await button.innerText()
      await page.getByRole("checkbox", { name: t.box }).check()
      await fillAddress(page, language, "de")
      await form.getByLabel(t.name).fill("Muster GmbH")
      await form.getByLabel(t.vatNumber).fill("DE136695977")
      if (javaScriptEnabled) await form.getByLabel(t.name).focus()
      else await page.getByRole("button", { name: shopper.texts.update }).first().click()
      await expect(form.getByLabel(t.vatNumber)).toHaveAccessibleDescription(t.wrongVatNumber)
      if (javaScriptEnabled) await expect(form.getByLabel(t.name)).toBeFocused()
      await expect(button).toHaveText(gross)

      await form.getByLabel(t.vatNumber).fill("de 136.695.976")
      if (javaScriptEnabled) await form.getByLabel(t.name).focus()
      else await page.getByRole("button", { name: shopper.texts.update }).first().click()
      await expect(page.getByText(t.noTax)).toBeVisible()
      await expect(button).not.toHaveText(gross)
      const shipping = page.getByRole("region", { name: t.review }).getByRole("definition").nth(1)
      await expect(form.locator("label:has([name=shipping_option_id]:checked)")).toContainText(
        await shipping.innerText()
      )
      if (javaScriptEnabled) await expectAccessible(page, "checkout of a company abroad")

      const id = await shopper.place()
      await expect(page.getByText(t.noTax)).toBeVisible()
      await expect(page.getByRole("definition").filter({ hasText: vatNumber })).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page, "order of a company abroad")

      const admin = await AdminApi.signIn()
      const order = await admin.order(id)
      const xml = await admin.invoiceXml(id)
      await admin.close()
      expect(order.tax_total).toBe(0)
      expect(xml).toContain(`<ram:ID schemeID="VA">${vatNumber}</ram:ID>`)
      expect(xml).toContain("<ram:CategoryCode>K</ram:CategoryCode>")
      expect(xml).toContain(t.intraEu)
    })
  })
}

test.describe("a company", () => {
  test.use({ shop: { language: "en", country: "de" } })

  test("is still named when the page is opened again, and pays gross prices once the box is off", async ({
    page,
    shopper,
  }) => {
    const t = companyTexts.en
    await openCheckout(shopper)
    const button = page.getByRole("button", { name: shopper.texts.place })
    const gross = await button.innerText()
    await page.getByRole("checkbox", { name: t.box }).check()
    await page.getByLabel(t.name).fill("Muster GmbH")
    await page.getByLabel(t.vatNumber).fill(vatNumber)
    await page.getByLabel(t.name).focus()
    await expect(button).not.toHaveText(gross)
    await page.reload()
    await expect(page.getByLabel(t.vatNumber)).toHaveValue(vatNumber)
    await expect(page.getByRole("region", { name: "Your order" })).toContainText(`Muster GmbHVAT number ${vatNumber}`)
    await page.getByRole("checkbox", { name: t.box }).uncheck()
    await expect(button).toHaveText(gross)
    await expect(page.getByText(t.noTax)).toBeHidden()
  })
})

test.describe("a postal code of a territory without VAT", () => {
  test.use({ shop: { language: "fr", country: "fr" } })

  test("changes the totals as soon as it is left", async ({ page, shopper }) => {
    await openCheckout(shopper)
    const button = page.getByRole("button", { name: shopper.texts.place })
    const gross = await button.innerText()
    await fillAddress(page, "fr", "fr")
    const postalCode = page.getByRole("textbox", { name: "Code postal" })
    await postalCode.fill("97300")
    await postalCode.blur()
    await expect(button).not.toHaveText(gross)
    await postalCode.fill("75011")
    await postalCode.blur()
    await expect(button).toHaveText(gross)
  })
})

test.describe("a company with an account", () => {
  const shop = { language: "fr", country: "fr" } as const
  test.use({ shop })

  test("is kept with the address, and is there for the next order", async ({ page, shopper }) => {
    const t = companyTexts.fr
    const visitor = new AccountVisitor(page, shop)
    await visitor.signIn(await makeCustomer(savedAddresses.fr))
    await openCheckout(shopper)
    await page.getByRole("checkbox", { name: t.box }).check()
    await page.getByLabel(t.name).fill("Atelier des Lilas")
    await page.getByLabel(t.siren).fill(siren)
    await page.getByRole("checkbox", { name: "Garder cette adresse dans mon compte" }).check()
    await shopper.place()

    await openCheckout(shopper)
    await page.getByRole("button", { name: /Lyon/ }).click()
    await expect(page.getByRole("checkbox", { name: t.box })).not.toBeChecked()
    await page.getByRole("button", { name: /Atelier des Lilas/ }).click()
    await expect(page.getByRole("checkbox", { name: t.box })).toBeChecked()
    await expect(page.getByLabel(t.siren)).toHaveValue(siren)
  })
})

for (const [language, javaScriptEnabled] of [
  ["fr", false],
  ["en", true],
] as const) {
  const shop = { language, country: "fr" } as const

  test.describe(`a company in the account's addresses in ${language}`, () => {
    test.use({ shop, javaScriptEnabled })

    test("is named, corrected and taken away", async ({ page }) => {
      const t = companyTexts[language]
      const visitor = new AccountVisitor(page, shop)
      const { texts: account, base } = visitor
      await visitor.signIn(await makeCustomer(savedAddresses.fr.slice(0, 1)))
      const change = async () => {
        await page.goto(`${base}/account/addresses`)
        await page.getByRole("link", { name: account.change }).click()
      }
      const box = page.getByRole("checkbox", { name: t.box })
      const save = page.getByRole("button", { name: account.saveAddress })
      await change()
      await expect(page.getByLabel(t.siren)).toBeHidden()
      const optional = page.locator("label[for=company] span")
      await expect(optional).toBeVisible()
      await box.check()
      await expect(optional).toBeHidden()
      await page.getByLabel(t.siren).fill("404 833 049")
      await save.click()
      await expect(page.getByRole("alert").getByRole("listitem")).toHaveText([t.needed[0] ?? "", t.wrongSiren])
      await page.getByLabel(account.company).fill("Atelier des Lilas")
      await page.getByLabel(t.siren).fill("404 833 048")
      if (javaScriptEnabled) await expectAccessible(page, "address of a company")
      await save.click()
      const card = page.getByRole("main").getByRole("listitem").filter({ hasText: "Atelier des Lilas" })
      await expect(card).toContainText(`SIREN ${siren}`)

      await change()
      await expect(page.getByLabel(t.siren)).toHaveValue(siren)
      await box.uncheck()
      await save.click()
      await expect(page.getByText(account.addressSaved)).toBeVisible()
      await expect(card).not.toContainText("SIREN")
      await change()
      await expect(box).not.toBeChecked()
    })
  })
}
