import { expectAccessible } from "./support/accessible"
import { Maker } from "./support/maker"
import { expect, test } from "./support/test"

// In French alone: its words are longer, and all else is the same.
const shop = { language: "fr", country: "fr" } as const

test.describe("accessibility of the studio", () => {
  test.use({ shop, locale: "fr-FR", allowedErrors: [/status of 404/] })
  test.describe.configure({ timeout: 240_000 })

  test("every page and state of it has no violation of WCAG 2.2 AA, and fits", async ({ page, context }) => {
    const maker = new Maker(page, shop)
    const { texts, base } = maker
    await maker.begin(context, 0)
    for (const path of ["/history", "/usage", "/credits?missing=20", "/gen_nope"]) {
      await page.goto(base + path)
      await expectAccessible(page, `studio${path}, with nothing there`)
    }
    await maker.create()
    await expect(page.getByText(texts.notEnough)).toBeVisible()
    await expectAccessible(page, "the studio without enough credits")
    await maker.begin(context, 20)
    await page.goto(base)
    await page.getByRole("button", { name: texts.create }).click()
    await expect(page.getByText(texts.empty)).toBeVisible()
    await expectAccessible(page, "the studio with a problem")
    await page.goto(`${base}?kind=video`)
    await expectAccessible(page, "the studio for a film")
    await page.goto(`${base}/compare`)
    await expectAccessible(page, "compare")
    await page.getByRole("link", { name: texts.example }).click()
    await page.getByRole("button", { name: texts.createTwo }).click()
    await expect(page.getByRole("link", { name: texts.download })).toHaveCount(2, { timeout: 30_000 })
    await expectAccessible(page, "two models side by side")
    await maker.create()
    await maker.expectDone()
    await page.getByRole("button", { name: texts.share }).click()
    await expect(page.getByLabel(texts.link)).toBeVisible()
    await page.getByText(texts.remove, { exact: true }).click()
    await expectAccessible(page, "a creation")
    for (const path of ["", "/history", "/usage"]) {
      await page.goto(base + path)
      await expectAccessible(page, `studio${path}, with creations`)
    }
  })
})
