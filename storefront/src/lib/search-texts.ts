import type { Product } from "./catalogue"

type Described = Pick<Product, "title" | "subtitle" | "description" | "metadata">

/** What search engines are told of a product: what the merchant wrote for them in the language, else what shoppers read. */
export function searchTexts({ title, subtitle, description, metadata }: Described, language: string) {
  const written = (name: string): string | undefined => {
    const text = metadata?.[`seo_${name}_${language}`]
    return typeof text === "string" && text !== "" ? text : undefined
  }
  return {
    title: written("title") ?? title,
    description: written("description") ?? description ?? subtitle ?? undefined,
  }
}
