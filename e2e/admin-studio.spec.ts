import sharp from "sharp"
import { AdminApi } from "./support/admin-api"
import { choose } from "./support/choose"
import { expect, test } from "./support/test"

test("the merchant makes a picture in the studio", async ({ merchant }) => {
  test.setTimeout(90_000)
  const page = await merchant("en")
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
})

test("the merchant makes a film from a picture of their own", async ({ merchant }) => {
  test.setTimeout(180_000)
  const page = await merchant("en")
  await page.goto("/app/ai")
  await page.getByRole("button", { name: "Video", exact: true }).click()
  await page.getByLabel("A picture from your disk").setInputFiles({
    name: "cup.png",
    mimeType: "image/png",
    buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background: "teal" } })
      .png()
      .toBuffer(),
  })
  await expect(page.getByRole("img", { name: "Picture to start from" })).toBeVisible()
  await choose(page, "Pixels", "720")
  const prompt = `A cup that turns ${Date.now()}`
  await page.getByLabel("What should be made?").fill(prompt)
  await page.getByRole("button", { name: "Create", exact: true }).click()
  const card = page.getByRole("listitem").filter({ hasText: prompt })
  await expect(card.getByText("Done")).toBeVisible({ timeout: 120_000 })
  await expect(card.locator("video")).toBeVisible()

  const api = await AdminApi.signIn()
  const { generations } = await api.get<{ generations: { input: Record<string, unknown> }[] }>("/admin/ai/generations")
  expect(generations[0]?.input).toMatchObject({ prompt, resolution: 720, image_asset_id: expect.any(String) })
  await api.close()
})

const lies = {
  en: {
    video: "Video",
    file: "A picture from your disk",
    reason: "The file is not what its Content-Type says. Send a PNG, JPEG or WebP picture.",
  },
  fr: {
    video: "Vidéo",
    file: "Une image de votre disque",
    reason: "Le contenu du fichier n’est pas du type annoncé. Envoyez une image PNG, JPEG ou WebP.",
  },
}

test.describe("a file that lies about its type", () => {
  test.use({ allowedErrors: [/the server responded with a status of 400/] })

  for (const language of ["en", "fr"] as const) {
    test(`is refused, with the reason in the merchant's language (${language})`, async ({ merchant }) => {
      test.setTimeout(90_000)
      const text = lies[language]
      const page = await merchant(language)
      await page.goto("/app/ai")
      await page.getByRole("button", { name: text.video, exact: true }).click()
      const file = { name: "cup.png", mimeType: "image/png", buffer: Buffer.from("no picture at all") }
      await page.getByLabel(text.file).setInputFiles(file)
      await expect(page.getByText(text.reason)).toBeVisible()
    })
  }
})
