import { Maker } from "./support/maker"
import { putSession } from "./support/sessions"
import { Shopper, shops } from "./support/shopper"
import { askStore, makeCustomer } from "./support/store-api"
import { demo } from "./support/demo"
import { expect, test } from "./support/test"
import { readFile } from "node:fs/promises"

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47])

async function creditsOf(token: string): Promise<{ balance: number; held: number }> {
  return (await askStore<{ credits: { balance: number; held: number } }>("/store/credits", undefined, token)).credits
}

/** A signature may begin with any letter: this one begins with another. */
function withAnotherSignature(link: string): string {
  return link.replace(/(?<=signature=)./, (first) => (first === "A" ? "B" : "A"))
}

for (const shop of shops) {
  test.describe(`the studio in ${shop.language}`, () => {
    test.use({ shop, locale: shop.language === "fr" ? "fr-FR" : "en-US" })
    test.describe.configure({ timeout: 120_000 })

    test("makes a picture that is seen, kept, shared, varied and deleted, and asks for its price alone", async ({
      page,
      context,
      browser,
    }) => {
      const maker = new Maker(page, shop)
      const { texts } = maker
      const { token } = await maker.begin(context, 10)
      await maker.create()
      const id = await maker.expectDone()
      const main = page.getByRole("main")
      await expect(main.getByText(texts.done, { exact: true })).toBeVisible()
      await expect(main.getByText(texts.sample, { exact: true }).first()).toBeVisible()
      expect(await creditsOf(token)).toMatchObject({ balance: 9, held: 0 })
      const picture = main.getByRole("img").first()
      await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(500)

      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: texts.download }).click(),
      ])
      expect((await readFile(await download.path())).subarray(0, 4)).toEqual(png)
      expect(download.suggestedFilename()).toMatch(/\.png$/)

      await page.getByRole("button", { name: texts.share }).click()
      const link = await page.getByLabel(texts.link).inputValue()
      const stranger = await browser.newContext()
      const shared = await stranger.request.get(link, { headers: { range: "bytes=0-3" } })
      expect([shared.status(), await shared.body()]).toEqual([206, png])
      expect((await stranger.request.get(withAnotherSignature(link))).status()).toBe(404)
      await stranger.close()

      await page.getByRole("button", { name: texts.variation }).click()
      await expect(page).not.toHaveURL(new RegExp(id))
      await maker.expectDone()
      expect(await creditsOf(token)).toMatchObject({ balance: 8, held: 0 })

      await page.getByRole("link", { name: texts.reuse }).click()
      await expect(page.getByLabel(texts.prompt)).toHaveValue(texts.example)
      await page.goto(`${maker.base}/${id}`)
      await page.getByText(texts.remove, { exact: true }).click()
      await page.getByRole("button", { name: texts.removeYes }).click()
      await expect(page.getByText(texts.removed)).toBeVisible()
      await expect(main.getByRole("listitem").filter({ hasText: texts.example })).toHaveCount(1)
    })

    test("tells what is wrong before anything is paid", async ({ page, context }) => {
      const maker = new Maker(page, shop)
      const { texts } = maker
      const { token } = await maker.begin(context, 10)
      await page.goto(maker.base)
      const prompt = page.getByLabel(texts.prompt)
      await page.getByRole("button", { name: texts.create }).click()
      await expect(page.getByText(texts.empty)).toBeVisible()
      await expect(prompt).toBeFocused()
      await prompt.fill("x".repeat(4_001))
      await page.getByRole("button", { name: texts.create }).click()
      await expect(page.getByText(texts.long)).toBeVisible()
      await prompt.fill("A fox")
      const seed = page.getByLabel(texts.seed)
      await seed.fill("-5")
      await page.getByRole("button", { name: texts.createPlain, exact: true }).click()
      await expect(page.getByText(texts.seedTooSmall)).toBeVisible()
      await expect(seed).toHaveAccessibleDescription(new RegExp(texts.seedTooSmall))
      await expect(seed).toHaveValue("-5")
      await expect(prompt).toHaveValue("A fox")
      expect(await creditsOf(token)).toMatchObject({ balance: 10, held: 0 })
    })

    test("compares two models side by side, and lists what was made and spent", async ({ page, context }) => {
      const maker = new Maker(page, shop)
      const { texts } = maker
      await maker.begin(context, 10)
      await page.goto(`${maker.base}/compare`)
      await expect(page.getByRole("heading", { level: 1, name: texts.compare })).toBeVisible()
      await page.getByRole("link", { name: texts.example }).click()
      await expect(page.locator("#take-0")).toHaveValue("local/local-image")
      await expect(page.locator("#take-1")).toHaveValue("local/local-cover")
      await page.getByRole("button", { name: texts.createTwo }).click()
      await expect(page.getByRole("heading", { level: 1, name: texts.compared })).toBeVisible()
      await expect(page.getByRole("link", { name: texts.download })).toHaveCount(2, { timeout: 30_000 })
      const takes = page
        .getByRole("main")
        .getByRole("listitem")
        .filter({ has: page.getByRole("heading", { level: 2 }) })
      await expect(takes.getByRole("heading", { level: 2 })).toHaveText([
        `1. ${texts.sample} ${texts.done}`,
        `2. ${texts.cover} ${texts.done}`,
      ])
      const [first, second] = await Promise.all([takes.first().boundingBox(), takes.last().boundingBox()])
      expect([first?.y, (first?.x ?? 0) < (second?.x ?? 0)]).toEqual([second?.y, true])

      await page.goto(`${maker.base}/history`)
      const made = page.getByRole("main").getByRole("heading", { level: 2, name: texts.example })
      await expect(made).toHaveCount(2)
      await page.getByRole("link", { name: texts.music, exact: true }).click()
      await expect(page).toHaveURL(/kind=music/)
      await expect(page.getByText(texts.noneFiltered)).toBeVisible()
      await page.getByRole("link", { name: texts.picture, exact: true }).click()
      await expect(page).toHaveURL(/kind=image$/)
      await page.getByRole("link", { name: texts.done, exact: true }).click()
      await expect(page).toHaveURL(/kind=image&status=succeeded/)
      await expect(made).toHaveCount(2)

      await page.goto(`${maker.base}/usage`)
      await expect(page.getByRole("row").filter({ hasText: texts.given })).toContainText("+10")
      const spent = page.getByRole("row").filter({ has: page.getByRole("link", { name: texts.example }) })
      await expect(spent).toHaveCount(2)
      await expect(spent.first()).toContainText(`${texts.picture} · ${texts.sample}`)
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: texts.csv }).click(),
      ])
      expect((await readFile(await file.path(), "utf8")).trim().split(/\r?\n/)).toHaveLength(4)
      await spent.first().getByRole("link").click()
      await expect(page.getByRole("heading", { level: 1, name: texts.creation })).toBeVisible()
    })

    test.describe("without JavaScript", () => {
      test.use({ javaScriptEnabled: false })

      test("makes a picture, and shows it once its page is loaded anew", async ({ page, context }) => {
        const maker = new Maker(page, shop)
        const { texts } = maker
        const { token } = await maker.begin(context, 5)
        await maker.create()
        await expect(page.getByRole("heading", { level: 1, name: texts.creation })).toBeVisible()
        await expect
          .poll(async () => {
            await page.reload()
            return page.getByRole("link", { name: texts.download }).count()
          })
          .toBe(1)
        expect(await creditsOf(token)).toMatchObject({ balance: 4, held: 0 })
      })

      test("leads from an empty purse to a pack in the cart", async ({ page, context }) => {
        const maker = new Maker(page, shop)
        const { texts } = maker
        await maker.begin(context, 0)
        await maker.create()
        await expect(page.getByText(texts.notEnough)).toBeVisible()
        await expect(page.getByLabel(texts.prompt)).toHaveValue(texts.example)
        const [packs] = await Promise.all([
          context.waitForEvent("page"),
          page.getByRole("link", { name: texts.getCreditsInForm }).click(),
        ])
        const advised = packs.getByRole("listitem").filter({ hasText: texts.advised })
        await expect(advised).toContainText("500")
        await advised.getByRole("button", { name: texts.add }).click()
        await expect(packs.getByRole("heading", { level: 1 })).toHaveText(new Shopper(packs, shop).texts.cart)
      })
    })
  })
}

test.describe("the studio of one customer", () => {
  test.use({ allowedErrors: [/status of 40[14]/] })
  test.describe.configure({ timeout: 120_000 })
  const shop = { language: "en", country: "us" } as const

  test("is bought for: a pack is paid, and its credits make a picture", async ({ page, context }) => {
    const maker = new Maker(page, shop)
    const shopper = new Shopper(page, shop)
    const { token } = await maker.begin(context, 0)
    await page.goto(maker.base)
    await expect(page.getByText(maker.texts.missing)).toBeVisible()
    await page.getByRole("main").getByRole("link", { name: maker.texts.getCredits, exact: true }).last().click()
    await page.getByRole("button", { name: maker.texts.add }).first().click()
    await shopper.goToCheckout()
    await shopper.fillAddress()
    await page.getByRole("radio", { name: shopper.texts.demoPayment }).check()
    await shopper.place()
    await expect.poll(async () => (await creditsOf(token)).balance, { timeout: 30_000 }).toBe(500)
    await maker.create()
    await maker.expectDone()
    expect(await creditsOf(token)).toMatchObject({ balance: 499, held: 0 })
  })

  test("is nobody else's", async ({ page, context }) => {
    const maker = new Maker(page, shop)
    await maker.begin(context, 5)
    await maker.create()
    const id = await maker.expectDone()
    const source = await page.getByRole("main").getByRole("img").first().getAttribute("src")
    const other = await makeCustomer()
    await context.clearCookies()
    expect((await page.request.get(new URL(source ?? "", demo.storefront_url).href)).status()).toBe(401)
    await page.goto(`${maker.base}/${id}`)
    await expect(page).toHaveURL(new RegExp(`sign-in\\?return=%2Fstudio%2F${id}`))
    await putSession(context, other.token)
    expect((await page.goto(`${maker.base}/${id}`))?.status()).toBe(404)
    await expect(page.getByRole("heading", { level: 1, name: maker.texts.missingPage })).toBeVisible()
    expect((await page.request.get(new URL(source ?? "", demo.storefront_url).href)).status()).toBe(404)
    expect((await page.goto(`${maker.base}/compare/${id}-${id}`))?.status()).toBe(404)
    expect((await page.goto(`${maker.base}/history?kind=nothing`))?.status()).toBe(404)
  })

  test("is worked by keyboard alone", async ({ page, context }) => {
    const maker = new Maker(page, shop)
    await maker.begin(context, 5)
    await page.goto(maker.base)
    await page.getByLabel(maker.texts.prompt).focus()
    await page.keyboard.type("A boat on a quiet lake")
    const button = page.getByRole("button", { name: maker.texts.create })
    for (
      let presses = 0;
      presses < 20 && !(await button.evaluate((node) => node === document.activeElement));
      presses += 1
    )
      await page.keyboard.press("Tab")
    await expect(button).toBeFocused()
    await page.keyboard.press("Enter")
    await maker.expectDone()
  })

  test("shows what is made also where its events do not come through", async ({ page, context }) => {
    const maker = new Maker(page, shop)
    await maker.begin(context, 5)
    await page.route("**/api/studio/generations/*/events", (route) => route.fulfill({ status: 404 }))
    await maker.create()
    await maker.expectDone()
  })

  test("makes what is heard and what is seen moving, each in its player", async ({ page, context }) => {
    const maker = new Maker(page, shop)
    const { token } = await maker.begin(context, 20)
    const main = page.getByRole("main")
    for (const [kind, tag] of [
      ["speech", "audio"],
      ["music", "audio"],
    ] as const) {
      await page.goto(`${maker.base}?kind=${kind}`)
      await page.getByRole("list", { name: maker.texts.examples }).getByRole("link").first().click()
      await page.getByRole("button", { name: maker.texts.create }).click()
      await expect(page).toHaveURL(/\/studio\/gen_/)
      const player = main.locator(tag)
      await expect(player).toBeVisible({ timeout: 30_000 })
      await expect.poll(() => player.evaluate((media: HTMLMediaElement) => media.duration)).toBeGreaterThan(1)
    }
    await page.goto(`${maker.base}?kind=video`)
    await page.getByRole("list", { name: maker.texts.examples }).getByRole("link").first().click()
    await page.getByRole("button", { name: maker.texts.create }).click()
    await expect(main.locator("video")).toBeVisible({ timeout: 60_000 })
    expect(await creditsOf(token)).toMatchObject({ balance: 17, held: 0 })
  })
})
