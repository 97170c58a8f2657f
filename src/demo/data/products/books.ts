import type { WorkName } from "../../pictures/picture"
import type { DemoProduct } from "./product"

type BookText = Pick<DemoProduct, "handle" | "collection" | "title" | "subtitle" | "description">

function book(work: WorkName, text: BookText, cloth: string, paperback_eur: number): DemoProduct {
  return {
    ...text,
    category: "books",
    material: { en: "Paper", fr: "Papier" },
    weight_g: 420,
    variants: [
      { choice: { binding: "paperback" }, eur: paperback_eur, usd: paperback_eur + 2 },
      { choice: { binding: "hardback" }, eur: paperback_eur + 10, usd: paperback_eur + 13 },
    ],
    pictures: [
      { scene: "book", work, colour: cloth },
      { scene: "book-pair", work, colour: cloth },
    ],
  }
}

export const books: DemoProduct[] = [
  book(
    "sundial",
    {
      handle: "the-small-book-of-colour",
      collection: "night-studio",
      title: { en: "The Small Book of Colour", fr: "Le petit livre de la couleur" },
      subtitle: { en: "Twelve exercises with a box of paints", fr: "Douze exercices avec une boîte de couleurs" },
      description: {
        en: "Why does a grey turn pink beside green? Twelve exercises, each for one evening, teach the eye what no colour wheel can: that every colour depends on its neighbours. Written in English, 128 pages, with plates throughout.",
        fr: "Pourquoi un gris devient-il rose à côté d’un vert ? Douze exercices, un par soirée, apprennent à l’œil ce qu’aucun cercle chromatique ne montre : chaque couleur dépend de ses voisines. Texte en anglais, 128 pages, planches en couleurs.",
      },
    },
    "mustard",
    19
  ),
  book(
    "quarter-turn",
    {
      handle: "patterns-by-hand",
      collection: "night-studio",
      title: { en: "Patterns by Hand", fr: "Des motifs à la main" },
      subtitle: { en: "From one tile to a whole wall", fr: "D’un carreau à tout un mur" },
      description: {
        en: "Take a square, draw two quarter-circles in it, and turn it. That is the first chapter; by the last you will be designing repeats that nobody can find the edge of. Written in English, 160 pages.",
        fr: "Prenez un carré, tracez-y deux quarts de cercle, tournez-le. C’est le premier chapitre ; au dernier, vous composerez des motifs dont personne ne trouvera le raccord. Texte en anglais, 160 pages.",
      },
    },
    "sea",
    22
  ),
  book(
    "moons",
    {
      handle: "a-year-of-moons",
      collection: "night-studio",
      title: { en: "A Year of Moons", fr: "Une année de lunes" },
      subtitle: { en: "A drawing journal for the night sky", fr: "Un journal de dessin pour le ciel de nuit" },
      description: {
        en: "Thirteen cycles, a page for each night that matters, and short notes on how to see more with less: no telescope needed, only a dark corner and a soft pencil. Written in English, 144 pages.",
        fr: "Treize cycles, une page pour chaque nuit qui compte, et de courtes notes pour voir plus avec moins : pas de télescope, seulement un coin sombre et un crayon tendre. Texte en anglais, 144 pages.",
      },
    },
    "ink",
    18
  ),
  book(
    "orchard",
    {
      handle: "printing-at-the-kitchen-table",
      collection: "kitchen-garden",
      title: { en: "Printing at the Kitchen Table", fr: "Imprimer sur la table de la cuisine" },
      subtitle: { en: "Lino, potato and stencil", fr: "Lino, pomme de terre et pochoir" },
      description: {
        en: "Everything that can be printed between lunch and dinner with what is already in the drawer. Twenty projects in order of difficulty, the first of which needs half a potato. Written in English, 152 pages.",
        fr: "Tout ce qu’on peut imprimer entre le déjeuner et le dîner avec ce qui se trouve déjà dans le tiroir. Vingt projets par ordre de difficulté ; le premier demande une demi-pomme de terre. Texte en anglais, 152 pages.",
      },
    },
    "clay",
    21
  ),
  book(
    "fern",
    {
      handle: "leaf-stem-root",
      collection: "kitchen-garden",
      title: { en: "Leaf, Stem, Root", fr: "Feuille, tige, racine" },
      subtitle: { en: "Botanical drawing from life", fr: "Le dessin botanique d’après nature" },
      description: {
        en: "A patient introduction to drawing plants, beginning with a single leaf and ending with a whole hedgerow. For those who kill every houseplant but would like to keep one on paper. Written in English, 176 pages.",
        fr: "Une introduction patiente au dessin de plantes, d’une seule feuille à toute une haie. Pour celles et ceux qui font mourir leurs plantes mais voudraient en garder une sur le papier. Texte en anglais, 176 pages.",
      },
    },
    "sage",
    23
  ),
  book(
    "contour",
    {
      handle: "lines-on-the-land",
      collection: "shoreline",
      title: { en: "Lines on the Land", fr: "Des lignes sur la terre" },
      subtitle: {
        en: "How maps are drawn, and how to draw one",
        fr: "Comment se dessinent les cartes, et comment en dessiner une",
      },
      description: {
        en: "Heights, shores, paths and names: how the signs of a map came about, told through the drawing of a single invented island. At the end it is yours to finish. Written in English, 136 pages.",
        fr: "Altitudes, rivages, chemins et noms : l’histoire des signes d’une carte, racontée en dessinant une seule île imaginaire. À la fin, c’est à vous de l’achever. Texte en anglais, 136 pages.",
      },
    },
    "clay",
    20
  ),
]
