import type { Bilingual } from "../bilingual"

/** The categories, in the order of the shop's menu. */
export const CATEGORY_HANDLES = ["posters", "stationery", "apparel", "home", "books", "credits"] as const
export type CategoryHandle = (typeof CATEGORY_HANDLES)[number]

export interface DemoCategory {
  handle: CategoryHandle
  name: Bilingual
  description: Bilingual
}

export const categories: DemoCategory[] = [
  {
    handle: "posters",
    name: { en: "Posters", fr: "Affiches" },
    description: {
      en: "Eight designs in flat, settled colours, printed in three sizes on two papers.",
      fr: "Huit motifs aux aplats de couleur posés, imprimés en trois formats sur deux papiers.",
    },
  },
  {
    handle: "stationery",
    name: { en: "Stationery", fr: "Papeterie" },
    description: {
      en: "Notebooks, cards and paper for people who still think with a pencil in hand.",
      fr: "Carnets, cartes et papiers pour celles et ceux qui pensent encore un crayon à la main.",
    },
  },
  {
    handle: "apparel",
    name: { en: "Apparel", fr: "Vêtements" },
    description: {
      en: "Our drawings on cotton: T-shirts, sweatshirts, bags and socks.",
      fr: "Nos dessins sur coton : t-shirts, sweat-shirts, sacs et chaussettes.",
    },
  },
  {
    handle: "home",
    name: { en: "Home", fr: "Maison" },
    description: {
      en: "The same patterns for the table, the sofa and the kitchen.",
      fr: "Les mêmes motifs pour la table, le canapé et la cuisine.",
    },
  },
  {
    handle: "books",
    name: { en: "Books", fr: "Livres" },
    description: {
      en: "Short books on colour, pattern, paper and drawing, in paperback and hardback.",
      fr: "Des livres courts sur la couleur, le motif, le papier et le dessin, brochés ou reliés.",
    },
  },
  {
    handle: "credits",
    name: { en: "Credits", fr: "Crédits" },
    description: {
      en: "Credits for the studio, where you make pictures, sound and films of your own.",
      fr: "Des crédits pour le studio, où vous créez vos propres images, sons et films.",
    },
  },
]
