export const LANGUAGES = ["en", "fr"] as const

export type Language = (typeof LANGUAGES)[number]

/** What is written of a product in one language. */
export interface ProductTexts {
  title: string
  description: string
  seo_title: string
  seo_description: string
}

export const NO_TEXTS: ProductTexts = { title: "", description: "", seo_title: "", seo_description: "" }

/** What is asked for, one after the other. */
export const TASKS = ["title", "description", "seo"] as const

export type Task = (typeof TASKS)[number]

/** What is known of a product: nothing else is to be claimed of it. */
export interface ProductFacts {
  title: string
  subtitle?: string | null
  description?: string | null
  material?: string | null
  type?: { value: string } | null
  collection?: { title: string } | null
  categories?: { name: string }[] | null
  options?: { title: string; values?: { value: string }[] }[] | null
}

const ASKED: Record<Language, Record<Task, string>> = {
  en: {
    title: "Write a product title in English, of at most 60 characters. Answer with the title alone.",
    description:
      "Write a product description in English, of two or three short paragraphs. Use the facts alone. Answer with the description alone.",
    seo: "Write an SEO title of at most 60 characters and a meta description of at most 155, in English. Answer with two lines: “SEO title: …” and “Meta description: …”.",
  },
  fr: {
    title: "Écris un titre de produit en français, de 60 caractères au plus. Réponds par le titre seul.",
    description:
      "Écris une description de produit en français, de deux ou trois courts paragraphes. N’utilise que les faits. Réponds par la description seule.",
    seo: "Écris un titre SEO de 60 caractères au plus et une méta-description de 155 au plus, en français. Réponds par deux lignes : « Titre SEO : … » et « Méta-description : … ».",
  },
}

/** A request in the language in which the answer is wanted, with the facts below it, one a line. */
export function requestFor(task: Task, language: Language, product: ProductFacts): string {
  return [
    ASKED[language][task],
    `${language === "fr" ? "Produit" : "Product"}: ${product.title}`,
    ...factsOf(product),
  ].join("\n")
}

function factsOf({ subtitle, description, material, type, collection, categories, options }: ProductFacts): string[] {
  const inOneLine = description?.replace(/\s+/g, " ").trim()
  const facts: [string, string | null | undefined][] = [
    ["Subtitle", subtitle],
    ["Description", inOneLine],
    ["Material", material],
    ["Type", type?.value],
    ["Collection", collection?.title],
    ["Categories", categories?.map(({ name }) => name).join(", ")],
    ...(options ?? []).map(({ title, values }): [string, string] => [
      title,
      (values ?? []).map(({ value }) => value).join(", "),
    ]),
  ]
  return facts.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []))
}

/** What an answer, or what there is of it, says for the fields of a product. */
export function textsOf(task: Task, answer: string): Partial<ProductTexts> {
  const text = answer.trim()
  if (task === "title") return { title: text.split("\n")[0]?.replace(/^["“«\s]+|["”»\s]+$/gu, "") ?? "" }
  if (task === "description") return { description: text }
  const after = (label: RegExp): string =>
    text
      .split("\n")
      .map((line) => line.replace(/[*_]/g, ""))
      .find((line) => label.test(line))
      ?.replace(label, "")
      .trim() ?? ""
  return {
    seo_title: after(/^\s*(?:SEO title|Titre SEO)\s*:\s*/i),
    seo_description: after(/^\s*(?:Meta[ -]description|Méta[ -]?description)\s*:\s*/iu),
  }
}

/** What a picture of it is proposed to show. */
export function picturePrompt({ title, subtitle, material }: ProductFacts, language: Language): string {
  const details = [title, subtitle, material].filter(Boolean).join(", ")
  return language === "fr"
    ? `Photo de produit : ${details}. Lumière douce, fond uni, sans texte.`
    : `Product photo: ${details}. Soft light, plain background, no text.`
}
