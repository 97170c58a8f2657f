import type { Bilingual } from "../bilingual"
import type { CategoryHandle } from "./categories"

/** One type of product for each category. Taxes hang on them: books have a rate of their own in most countries. */
export const productTypes: Record<CategoryHandle, Bilingual> = {
  posters: { en: "Poster", fr: "Affiche" },
  stationery: { en: "Stationery", fr: "Papeterie" },
  apparel: { en: "Apparel", fr: "Vêtement" },
  home: { en: "Home", fr: "Maison" },
  books: { en: "Book", fr: "Livre" },
  credits: { en: "Credits", fr: "Crédits" },
}
