import { client } from "./client"
import { fetchFile, type Asset } from "./generations"
import type { Language, ProductTexts } from "./product-texts"

/** The locales that the shop's texts are translated into, such as `fr-FR`. */
export async function fetchLocales(): Promise<string[]> {
  const { stores } = await client.admin.store.list({ fields: "id,*supported_locales" })
  return stores.flatMap(({ supported_locales }) => supported_locales?.map(({ locale_code }) => locale_code) ?? [])
}

interface Acceptance {
  productId: string
  language: Language
  texts: ProductTexts
  /** Where the texts of a language go that is not the product's own; undefined for its own. */
  locale: string | undefined
}

/**
 * Writes texts into a product: those of its own language into its columns, others into their translation. Texts for search engines go into
 * its metadata, as `seo_title_fr`. What is empty is left as it is.
 */
export async function acceptTexts({ productId, language, texts, locale }: Acceptance): Promise<void> {
  const { title, description, seo_title, seo_description } = texts
  const own = filled({ title, description })
  const seo = filled({ [`seo_title_${language}`]: seo_title, [`seo_description_${language}`]: seo_description })
  if (locale) await translate(productId, locale, own)
  const { product } = await client.admin.product.retrieve(productId, { fields: "id,metadata" })
  await client.admin.product.update(productId, {
    ...(locale ? {} : own),
    metadata: { ...product.metadata, ...seo },
  })
}

function filled(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()]] : [])))
}

async function translate(productId: string, locale_code: string, texts: Record<string, string>): Promise<void> {
  const mine = { reference: "product", reference_id: productId, locale_code }
  const { translations } = await client.admin.translation.list({ ...mine, limit: 1 })
  const [present] = translations
  await client.admin.translation.batch(
    present
      ? { update: [{ id: present.id, translations: { ...textsIn(present.translations), ...texts } }] }
      : { create: [{ ...mine, translations: texts }] }
  )
}

function textsIn(translations: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(translations).flatMap(([name, text]) => (typeof text === "string" ? [[name, text]] : []))
  )
}

/** Adds pictures to a product, behind those that it has. */
export async function acceptPictures(productId: string, assets: Asset[]): Promise<void> {
  const files = await Promise.all(
    assets.map(async (asset) => {
      const extension = asset.mime_type.split("/")[1] ?? "png"
      return new File([await fetchFile(asset)], `${asset.id}.${extension}`, { type: asset.mime_type })
    })
  )
  const uploaded = await client.admin.upload.create({ files })
  const added = uploaded.files.map(({ url }) => ({ url }))
  const { product } = await client.admin.product.retrieve(productId, { fields: "id,thumbnail,*images" })
  await client.admin.product.update(productId, {
    images: [...(product.images ?? []).map(({ id, url }) => ({ id, url })), ...added],
    ...(product.thumbnail ? {} : { thumbnail: added[0]?.url }),
  })
}
