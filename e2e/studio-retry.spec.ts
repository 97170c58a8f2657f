import sharp from "sharp"
import { watchPrivateFiles } from "./support/hidden-file"
import { Maker } from "./support/maker"
import { shops } from "./support/shopper"
import { askStore } from "./support/store-api"
import { expect, test } from "./support/test"

const words = {
  fr: {
    file: /^Ajouter une image/,
    mine: "Une image que vous avez ajoutée",
    failed: "Cela n’a rien donné",
    nothingPaid: /Vous n’avez rien payé\./,
    retry: "Réessayer",
  },
  en: {
    file: /^Add a picture/,
    mine: "A picture that you added",
    failed: "Nothing came of it",
    nothingPaid: /You paid nothing\./,
    retry: "Try again",
  },
}

for (const shop of shops) {
  test.describe(`what failed in the studio in ${shop.language}`, () => {
    test.use({ shop, locale: shop.language === "fr" ? "fr-FR" : "en-US" })
    test.describe.configure({ timeout: 180_000 })
    const text = words[shop.language]

    test("costs nothing, and is made and paid once when it is tried again", async ({ page, context }) => {
      const maker = new Maker(page, shop)
      const { token } = await maker.begin(context, 5)
      const credits = async () =>
        (await askStore<{ credits: { balance: number; held: number } }>("/store/credits", undefined, token)).credits
      const buffer = await sharp({ create: { width: 720, height: 1280, channels: 3, background: "#c2410c" } })
        .png()
        .toBuffer()
      await page.goto(`${maker.base}?kind=video`)
      const takeAway = await watchPrivateFiles()
      await page.getByLabel(text.file).setInputFiles({ name: "mine.png", mimeType: "image/png", buffer })
      await expect(page.getByRole("radio", { name: text.mine })).toBeChecked()
      const view = page.getByRole("img", { name: text.mine })
      await expect.poll(() => view.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(360)
      await page.locator("#prompt").fill("A slow walk")
      // The disk with the picture fails for a while.
      const bringBack = await takeAway()
      await page.getByRole("button", { name: maker.texts.create }).click()
      await expect(page).toHaveURL(/\/studio\/gen_/)
      await expect(page.getByText(text.failed)).toBeVisible({ timeout: 30_000 })
      await expect(page.getByText(text.nothingPaid)).toBeVisible()
      expect(await credits()).toMatchObject({ balance: 5, held: 0 })

      await bringBack()
      const first = page.url()
      await page.getByRole("button", { name: text.retry }).click()
      await expect(page).not.toHaveURL(first)
      await expect(page.locator("main video")).toBeVisible({ timeout: 120_000 })
      await expect(page.getByText(text.failed)).toHaveCount(0)
      expect(await credits()).toMatchObject({ balance: 4, held: 0 })
    })
  })
}
