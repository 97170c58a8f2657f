import sharp from "sharp"
import { expectAccessible } from "./support/accessible"
import { Maker } from "./support/maker"
import { shops } from "./support/shopper"
import { askStore } from "./support/store-api"
import { expect, test } from "./support/test"

const words = {
  fr: {
    animate: /^Animer cette image/,
    field: "Image de départ",
    none: "Aucune",
    file: /^Ajouter une image/,
    uploaded: "Une image que vous avez ajoutée",
    send: "L’ajouter",
    notPicture: /^Nous ne pouvons pas lire cette image/,
    tooLarge: /^Ce fichier dépasse 20 Mo/,
  },
  en: {
    animate: /^Animate this picture/,
    field: "First picture",
    none: "None",
    file: /^Add a picture/,
    uploaded: "A picture that you added",
    send: "Add it",
    notPicture: /^This is not a picture that we can read/,
    tooLarge: /^This file is larger than 20 MB/,
  },
}

interface Made {
  generations: { kind: string; input: { image_asset_id?: string }; assets: { id: string }[] }[]
}

function picture(): Promise<Buffer> {
  return sharp({ create: { width: 720, height: 1280, channels: 3, background: "#c2410c" } })
    .png()
    .toBuffer()
}

for (const shop of shops) {
  test.describe(`a picture to start from, in ${shop.language}`, () => {
    test.use({ shop, locale: shop.language === "fr" ? "fr-FR" : "en-US" })
    test.describe.configure({ timeout: 150_000 })
    const text = words[shop.language]

    test.describe("that is brought", () => {
      test.use({ allowedErrors: [/status of 4(00|13)/] })

      test("is refused in its field when it is none, and else chosen", async ({ page, context }) => {
        const maker = new Maker(page, shop)
        const { token } = await maker.begin(context, 10)
        await page.goto(`${maker.base}?kind=video`)
        const file = page.getByLabel(text.file)
        await file.setInputFiles({ name: "lie.png", mimeType: "image/png", buffer: Buffer.from("no picture at all") })
        await expect(page.getByText(text.notPicture)).toBeVisible()
        await expect(file).toHaveAttribute("aria-invalid", "true")
        await file.setInputFiles({ name: "big.png", mimeType: "image/png", buffer: Buffer.alloc(20 * 1024 * 1024 + 1) })
        await expect(page.getByText(text.tooLarge)).toBeVisible()
        await file.setInputFiles({ name: "mine.png", mimeType: "image/png", buffer: await picture() })
        const mine = page.getByRole("radio", { name: text.uploaded })
        await expect(mine).toBeChecked()
        await expect(page.getByText(text.tooLarge)).toHaveCount(0)
        const view = page.getByRole("img", { name: text.uploaded })
        await expect.poll(() => view.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(360)
        await expectAccessible(page, "the form with a picture to start from")
        await page.locator("#prompt").fill("A slow walk")
        await page.getByRole("button", { name: maker.texts.create }).click()
        await expect(page).toHaveURL(/\/studio\/gen_/)
        const { generations } = await askStore<Made>("/store/ai/generations", undefined, token)
        const { uploads } = await askStore<{ uploads: { id: string }[] }>("/store/ai/uploads", undefined, token)
        expect(generations[0]?.input.image_asset_id).toBe(uploads[0]?.id)
      })
    })

    test.describe("without JavaScript", () => {
      test.use({ javaScriptEnabled: false })

      test("is sent by a form of its own, and then chosen", async ({ page, context }) => {
        const maker = new Maker(page, shop)
        await maker.begin(context, 10)
        await page.goto(`${maker.base}?kind=video`)
        const file = page.getByLabel(text.file)
        await file.setInputFiles({ name: "lie.png", mimeType: "image/png", buffer: Buffer.from("no picture at all") })
        await page.getByRole("button", { name: text.send }).click()
        await expect(page.getByText(text.notPicture)).toBeVisible()
        await file.setInputFiles({ name: "mine.png", mimeType: "image/png", buffer: await picture() })
        await page.getByRole("button", { name: text.send }).click()
        await expect(page.getByRole("radio", { name: text.uploaded })).toBeChecked()
        await expect(page.getByText(text.notPicture)).toHaveCount(0)
      })
    })
  })
}

// In one language: a film is much work.
test.describe("a picture to start from", () => {
  const [, english] = shops
  test.use({ shop: english, locale: "en-US" })
  test.describe.configure({ timeout: 150_000 })
  const text = words.en

  test("is one that was made: it becomes a film", async ({ page, context }) => {
    const maker = new Maker(page, english)
    const { token } = await maker.begin(context, 10)
    await maker.create()
    await maker.expectDone()
    await page.getByRole("link", { name: text.animate }).click()
    const field = page.getByRole("group", { name: text.field })
    await expect(field.getByRole("radio", { name: maker.texts.example })).toBeChecked()
    await expect(field.getByRole("radio", { name: text.none })).not.toBeChecked()
    await page.locator("#prompt").fill("The light turns slowly")
    await page.getByRole("button", { name: maker.texts.create }).click()
    await expect(page.locator("main video")).toBeVisible({ timeout: 90_000 })
    const { generations } = await askStore<Made>("/store/ai/generations", undefined, token)
    const [film, drawing] = generations
    expect(film?.kind).toBe("video")
    expect(film?.input.image_asset_id).toBe(drawing?.assets[0]?.id)
  })
})

test.describe("a picture's address", () => {
  test.use({ allowedErrors: [/status of 40[134]/] })

  test("takes nothing from other pages or from strangers", async ({ page, context }) => {
    const maker = new Maker(page, { language: "en", country: "us" })
    await maker.begin(context, 1)
    const address = new URL("/api/studio/uploads", test.info().project.use.baseURL ?? page.url()).href
    const data = await picture()
    const send = (site: string) =>
      page.request.post(address, { data, headers: { "content-type": "image/png", "sec-fetch-site": site } })
    expect((await send("cross-site")).status()).toBe(403)
    const kept = await send("same-origin")
    expect(kept.status()).toBe(201)
    const { upload }: { upload: { id: string } } = await kept.json()
    expect((await page.request.get(`${address}/${upload.id}`)).headers()["content-type"]).toBe("image/png")
    await context.clearCookies()
    expect((await send("same-origin")).status()).toBe(401)
    await maker.begin(context, 1)
    expect((await page.request.get(`${address}/${upload.id}`)).status()).toBe(404)
  })
})
