import { AdminApi } from "./support/admin-api"
import { expect, test } from "./support/test"

const day = 24 * 60 * 60 * 1000
const fromNow = (days: number) => new Date(Date.now() + days * day).toISOString()

const made: string[] = []

/** A code of ten percent, in a campaign or on its own. */
async function makeCode(admin: AdminApi, code: string, extra: Record<string, unknown>): Promise<void> {
  const { promotion } = await admin.post<{ promotion: { id: string } }>("/admin/promotions", {
    code,
    type: "standard",
    status: "active",
    application_method: { type: "percentage", target_type: "items", allocation: "across", value: 10 },
    ...extra,
  })
  made.push(promotion.id)
}

function campaign(code: string, starts_at: string, ends_at: string): Record<string, unknown> {
  return { campaign: { name: code, campaign_identifier: code, starts_at, ends_at } }
}

test.beforeAll(async () => {
  const admin = await AdminApi.signIn()
  const run = Date.now().toString(36).toUpperCase()
  Object.assign(codes, { expired: `OLD${run}`, future: `SOON${run}`, off: `OFF${run}` })
  await makeCode(admin, codes.expired, campaign(codes.expired, fromNow(-20), fromNow(-10)))
  await makeCode(admin, codes.future, campaign(codes.future, fromNow(10), fromNow(20)))
  await makeCode(admin, codes.off, { status: "inactive" })
  await admin.close()
})

test.afterAll(async () => {
  const admin = await AdminApi.signIn()
  for (const id of made) await admin.delete(`/admin/promotions/${id}`)
  await admin.close()
})

const codes = { expired: "", future: "", off: "" }

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a refused code ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ shop: { language: "en", country: "us" }, javaScriptEnabled })

    test("says why, and stays in its field", async ({ shopper, page }) => {
      await shopper.add("tide-mug")
      const refusals: [string, RegExp][] = [
        ["", /Type a code first/],
        ["NO-SUCH-CODE", /We do not know the code NO-SUCH-CODE/],
        [codes.expired, /expired on /],
        [codes.future, /is valid from /],
        [codes.off, /no longer in use|do not know/],
        ["MINUS5", /not valid in the currency/],
      ]
      for (const [code, reason] of refusals) {
        await shopper.enterCode(code)
        await expect(page.getByRole("alert").filter({ hasText: reason })).toBeVisible()
        await expect(page.getByLabel(shopper.texts.code)).toHaveValue(code)
      }
    })
  })
}

test.describe("a code in French", () => {
  test.use({ shop: { language: "fr", country: "fr" } })

  test("tells the minimum it needs, is taken once that is reached, and can be removed", async ({ shopper, page }) => {
    await shopper.add("tide-mug")
    await shopper.enterCode("STUDIO20")
    await expect(page.getByRole("alert").filter({ hasText: /au moins 80,00\s€/ })).toBeVisible()
    await shopper.add("tide-mug", 6)
    await shopper.enterCode("STUDIO20")
    await expect(page.getByText(shopper.texts.applied("STUDIO20"))).toBeVisible()
    await page.getByRole("button", { name: shopper.texts.removeCode("STUDIO20") }).click()
    await expect(page.getByText(shopper.texts.applied("STUDIO20"))).toHaveCount(0)
  })

  test("takes a fixed amount off", async ({ shopper, page }) => {
    await shopper.add("tide-mug")
    await shopper.enterCode("minus5")
    await expect(page.getByText(shopper.texts.applied("MINUS5"))).toBeVisible()
    await expect(page.getByText(/^−5,00\s€$/)).toBeVisible()
  })

  test("is no longer tried after too many that nobody knows, and says for how long", async ({ shopper, page }) => {
    await shopper.add("tide-mug")
    for (let guess = 1; guess <= 10; guess += 1) {
      await shopper.enterCode(`DEVINE-${guess}`)
      await expect(page.getByRole("alert").filter({ hasText: `DEVINE-${guess}` })).toBeVisible()
    }
    await shopper.enterCode("STUDIO20")
    await expect(page.getByRole("alert").filter({ hasText: /réessayez dans 1[45] minutes\.$/ })).toBeVisible()
    await expect(page.getByLabel(shopper.texts.code)).toHaveValue("STUDIO20")
  })
})
