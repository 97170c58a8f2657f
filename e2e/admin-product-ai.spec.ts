import { AdminApi } from "./support/admin-api"
import { expect, test } from "./support/test"

interface Product {
  id: string
  title: string
  description: string | null
  metadata: Record<string, unknown> | null
  images: { id: string; url: string }[]
}

interface Translation {
  id: string
  translations: Record<string, string>
}

const FIELDS = "id,title,description,metadata,*images"

const read = async (api: AdminApi): Promise<Product> => {
  const { products } = await api.get<{ products: Product[] }>(`/admin/products?handle=tide-mug&fields=${FIELDS}`)
  const [product] = products
  if (!product) throw new Error("The demo has no product tide-mug.")
  return product
}

const inFrench = async (api: AdminApi, id: string): Promise<Translation> => {
  const query = `reference=product&reference_id=${id}&locale_code=fr-FR`
  const { translations } = await api.get<{ translations: Translation[] }>(`/admin/translations?${query}`)
  const [french] = translations
  if (!french) throw new Error("The demo has no French words for the mug.")
  return french
}

test("texts are in the product once the merchant accepts them, and not before", async ({ merchant }) => {
  test.setTimeout(120_000)
  const api = await AdminApi.signIn()
  const before = await read(api)
  const french = await inFrench(api, before.id)
  const page = await merchant("en")
  await page.goto(`/app/products/${before.id}`)
  const accept = page.getByRole("button", { name: "Accept into the product" })
  const description = page.getByLabel("Description", { exact: true })
  const searchTitle = page.getByLabel("Title for search engines")
  const write = async (): Promise<string> => {
    await page.getByRole("button", { name: "Write the texts" }).click()
    await expect(searchTitle).not.toHaveValue("", { timeout: 30_000 })
    await expect(accept).toBeEnabled({ timeout: 30_000 })
    return description.inputValue()
  }

  const written = await write()
  expect(written).not.toBe("")
  expect(await read(api)).toEqual(before)
  const seo = `A mug to hold ${Date.now()}`
  await searchTitle.fill(seo)
  await page.getByLabel("Title", { exact: true }).fill(before.title)
  await accept.click()
  await expect(page.getByText("The texts are in the product.").first()).toBeVisible()
  const after = await read(api)
  expect(after).toMatchObject({ title: before.title, description: written, metadata: { seo_title_en: seo } })
  expect(await inFrench(api, before.id)).toEqual(french)

  await page.getByRole("tab", { name: "French" }).click()
  await expect(page.getByText("Into the translation fr-FR.")).toBeVisible()
  const traduit = await write()
  await accept.click()
  await expect
    .poll(async () => (await inFrench(api, before.id)).translations["description"], { timeout: 15_000 })
    .toBe(traduit)
  expect(await read(api)).toMatchObject({ title: before.title, description: written })

  await api.post(`/admin/products/${before.id}`, {
    description: before.description,
    metadata: { seo_title_en: "", seo_description_en: "", seo_title_fr: "", seo_description_fr: "" },
  })
  await api.post("/admin/translations/batch", { update: [{ id: french.id, translations: french.translations }] })
  await api.close()
})

test("a picture that was made is in the product once the merchant accepts it", async ({ merchant }) => {
  test.setTimeout(120_000)
  const api = await AdminApi.signIn()
  const { id, images } = await read(api)
  const page = await merchant("en")
  await page.goto(`/app/products/${id}`)
  await page.getByRole("button", { name: "Make a picture" }).click()
  const accept = page.getByRole("button", { name: "Add to the product’s pictures" })
  await expect(accept).toBeVisible({ timeout: 30_000 })
  expect((await read(api)).images).toHaveLength(images.length)
  await accept.click()
  await expect(page.getByRole("button", { name: "The picture is in the product." })).toBeVisible()
  expect((await read(api)).images).toHaveLength(images.length + 1)
  await api.post(`/admin/products/${id}`, { images: images.map((image) => ({ id: image.id, url: image.url })) })
  await api.close()
})
