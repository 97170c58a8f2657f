import type { Bilingual } from "../bilingual"

export const COLLECTION_HANDLES = ["shoreline", "night-studio", "kitchen-garden"] as const
export type CollectionHandle = (typeof COLLECTION_HANDLES)[number]

/** The three collections: families of drawings that meet on paper, cotton and china. */
export const collections: { handle: CollectionHandle; title: Bilingual }[] = [
  { handle: "shoreline", title: { en: "Shoreline", fr: "Littoral" } },
  { handle: "night-studio", title: { en: "Night Studio", fr: "Atelier de nuit" } },
  { handle: "kitchen-garden", title: { en: "Kitchen Garden", fr: "Jardin potager" } },
]
