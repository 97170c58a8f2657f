import type { Locator, Page } from "@playwright/test"
import { expectAccessible } from "./support/accessible"
import { AccountVisitor } from "./support/account-visitor"
import { AdminApi } from "./support/admin-api"
import { putSession } from "./support/sessions"
import { eachOnce, shops } from "./support/shopper"
import { makeCustomer, placeOrder, savedAddresses } from "./support/store-api"
import { expect, test } from "./support/test"

const texts = {
  fr: {
    title: "Factures",
    invoice: /^Facture [\w/-]+$/,
    creditNote: /^Avoir [\w/-]+$/,
    none: "Pas encore de facture. Chaque commande a la sienne dès qu’elle est payée.",
    refunded: /^−5,00\s€$/,
  },
  en: {
    title: "Invoices",
    invoice: /^Invoice [\w/-]+$/,
    creditNote: /^Credit note [\w/-]+$/,
    none: "No invoice yet. Each order gets one once it is paid.",
    refunded: "−$5.00",
  },
}

/** Reloads until it is there: the job that issues a document runs after the purchase. */
async function reloadUntilVisible(page: Page, what: Locator): Promise<void> {
  await expect(async () => {
    await page.reload()
    await expect(what).toBeVisible({ timeout: 1000 })
  }).toPass()
}

/** Follows the link of a document by its name, and expects a PDF with its number as the file's name. */
async function expectPdf(page: Page, name: string): Promise<void> {
  const link = page.getByRole("link", { name: new RegExp(`^PDF.*${name}$`) })
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()])
  expect(download.suggestedFilename()).toBe(`${name.split(" ").at(-1)}.pdf`)
  const first = await (await download.createReadStream()).iterator().next()
  expect(Buffer.from(first.value).subarray(0, 5).toString()).toBe("%PDF-")
}

/** Captures or refunds an amount of an order's payment. */
async function move(orderId: string, what: "capture" | "refund", amount?: number): Promise<void> {
  const admin = await AdminApi.signIn()
  const { order } = await admin.get<{ order: { payment_collections: { payments: { id: string }[] }[] } }>(
    `/admin/orders/${orderId}?fields=*payment_collections.payments`
  )
  await admin.post(`/admin/payments/${order.payment_collections[0]?.payments[0]?.id}/${what}`, { amount })
  await admin.close()
}

for (const { shop, javaScriptEnabled } of eachOnce) {
  test.describe(`invoices in ${shop.language}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ shop, javaScriptEnabled })
    const words = texts[shop.language]

    test("are on the order and in the account, credit notes too, each with its PDF", async ({ page, shopper }) => {
      test.setTimeout(120_000)
      const visitor = new AccountVisitor(page, shop)
      await visitor.signIn(await makeCustomer(savedAddresses[shop.country]))
      await page.getByRole("link", { name: words.title }).click()
      await expect(page.getByRole("heading", { level: 1, name: words.title })).toBeVisible()
      await expect(page.getByText(words.none)).toBeVisible()

      await shopper.add("tide-mug")
      await shopper.goToCheckout()
      const id = await shopper.place()
      const invoice = page.getByText(words.invoice)
      await reloadUntilVisible(page, invoice)
      await move(id, "refund", 5)
      await page.goto(`${visitor.base}/account/orders/${id}`)
      await reloadUntilVisible(page, page.getByText(words.creditNote))
      await expectPdf(page, await invoice.innerText())

      await page.getByRole("link", { name: words.title }).click()
      await expect(page.getByRole("main").getByRole("listitem").getByText(words.creditNote)).toBeVisible()
      await expect(page.getByText(words.refunded, { exact: true })).toBeVisible()
      await expectPdf(page, await page.getByText(words.creditNote).innerText())
    })
  })
}

for (const shop of shops) {
  test.describe(`accessibility of invoices in ${shop.language}`, () => {
    test.use({ shop })
    test.describe.configure({ timeout: 120_000 })

    test("has no violation of WCAG 2.2 AA, and fits", async ({ page, shopper }) => {
      const visitor = new AccountVisitor(page, shop)
      const words = texts[shop.language]
      await visitor.signIn(await makeCustomer(savedAddresses[shop.country]))
      await page.goto(`${visitor.base}/account/invoices`)
      await expectAccessible(page, "no invoice")
      await shopper.add("tide-mug")
      await shopper.goToCheckout()
      const id = await shopper.place()
      await reloadUntilVisible(page, page.getByText(words.invoice))
      await expectAccessible(page, "an order with its invoice")
      for (const path of [`/orders/${id}`, "/invoices"]) {
        await page.goto(`${visitor.base}/account${path}`)
        await expect(page.getByText(words.invoice)).toBeVisible()
        await expectAccessible(page, `account${path}`)
      }
    })
  })
}

test.describe("an invoice", () => {
  const shop = { language: "en", country: "us" } as const
  test.use({ shop, allowedErrors: [/status of 404/] })

  test("of a guest is on the page of the order", async ({ page, shopper }) => {
    await shopper.add("tide-mug")
    await shopper.goToCheckout()
    await shopper.fillAddress()
    await shopper.place()
    const invoice = page.getByText(texts.en.invoice)
    await reloadUntilVisible(page, invoice)
    await expectPdf(page, await invoice.innerText())
  })

  test("of somebody else is not there", async ({ page, context }) => {
    const owner = await makeCustomer()
    const orderId = await placeOrder(owner)
    await move(orderId, "capture")
    await putSession(context, owner.token)
    await page.goto(`/en/us/account/orders/${orderId}`)
    await reloadUntilVisible(page, page.getByText(texts.en.invoice))
    const href = (await page.getByRole("link", { name: /^PDF/ }).getAttribute("href")) ?? ""
    expect((await page.request.get(href)).status()).toBe(200)

    await putSession(context, (await makeCustomer()).token)
    expect((await page.request.get(href)).status()).toBe(404)
    await context.clearCookies()
    expect((await page.request.get(href)).status()).toBe(404)
    expect((await page.request.get("/api/invoices/winv_nobody")).status()).toBe(404)
    expect((await page.request.get("/api/invoices/..%2Forders")).status()).toBe(404)
  })

  test("is not looked for with a cursor that leads nowhere", async ({ page, context }) => {
    await putSession(context, (await makeCustomer()).token)
    expect((await page.goto("/en/us/account/invoices?cursor=nowhere"))?.status()).toBe(404)
  })
})
