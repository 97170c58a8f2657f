import type { DemoProduct } from "./product"

export const stationery: DemoProduct[] = [
  {
    handle: "tide-notebook",
    category: "stationery",
    collection: "shoreline",
    title: { en: "Tide Notebook", fr: "Carnet Marée" },
    subtitle: { en: "144 pages, opens flat", fr: "144 pages, s’ouvre à plat" },
    description: {
      en: "A sewn notebook that lies flat from the first page to the last, with the bands of Tide Table wrapped around both covers. Choose the size for the pocket or for the desk, and the ruling for the way you think.",
      fr: "Un carnet cousu qui reste à plat de la première à la dernière page, avec les bandes de Table des marées sur toute la couverture. Choisissez la taille de poche ou de bureau, et la réglure qui suit votre façon de penser.",
    },
    material: { en: "Paper, card", fr: "Papier, carton" },
    weight_g: 260,
    variants: [
      { choice: { format: "a6", ruling: "dotted" }, eur: 11, usd: 12 },
      { choice: { format: "a6", ruling: "ruled" }, eur: 11, usd: 12 },
      { choice: { format: "a6", ruling: "plain" }, eur: 11, usd: 12 },
      { choice: { format: "a5", ruling: "dotted" }, eur: 16, usd: 17.5 },
      { choice: { format: "a5", ruling: "ruled" }, eur: 16, usd: 17.5 },
      { choice: { format: "a5", ruling: "plain" }, eur: 16, usd: 17.5 },
    ],
    pictures: [
      { scene: "notebook", work: "tides" },
      { scene: "open-notebook", work: "tides" },
      { scene: "detail", work: "tides" },
    ],
  },
  {
    handle: "weave-sketchbook",
    category: "stationery",
    collection: "night-studio",
    title: { en: "Weave Sketchbook", fr: "Carnet de croquis Trame" },
    subtitle: { en: "Heavy paper that takes ink and water", fr: "Un papier épais qui accepte l’encre et l’eau" },
    description: {
      en: "Eighty pages of 160 g paper with a little tooth: enough for pencil, ink and a light wash, without showing through. The cover is a woven grid in four colours that hides the stains of a working life.",
      fr: "Quatre-vingts pages de papier 160 g, légèrement grainé : assez pour le crayon, l’encre et un lavis léger, sans transparence. La couverture est une trame en quatre couleurs qui cache les taches d’une vie de travail.",
    },
    material: { en: "Paper, card", fr: "Papier, carton" },
    weight_g: 420,
    variants: [
      { choice: { format: "a5" }, eur: 18, usd: 19.5 },
      { choice: { format: "a4" }, eur: 26, usd: 28 },
    ],
    pictures: [
      { scene: "notebook", work: "weave" },
      { scene: "open-notebook", work: "weave" },
    ],
  },
  {
    handle: "moon-planner",
    category: "stationery",
    collection: "night-studio",
    title: { en: "Moon Planner", fr: "Agenda Lune" },
    subtitle: { en: "Undated: begin on any Monday", fr: "Perpétuel : commencez n’importe quel lundi" },
    description: {
      en: "Fifty-two undated weeks, a week to an opening, with room at the foot of each page for whatever did not fit. The moons on the cover are stamped, so you can find it in the dark of a bag.",
      fr: "Cinquante-deux semaines sans date, une semaine par double page, avec de la place en bas pour tout ce qui n’a pas tenu. Les lunes de la couverture sont en relief : on le trouve à tâtons au fond d’un sac.",
    },
    material: { en: "Paper, cloth", fr: "Papier, toile" },
    weight_g: 340,
    variants: [
      { choice: { colour: "ink" }, eur: 24, usd: 26 },
      { choice: { colour: "clay" }, eur: 24, usd: 26 },
    ],
    pictures: [
      { scene: "planner", work: "moons", colour: "ink" },
      { scene: "planner", work: "moons", colour: "clay" },
    ],
  },
  {
    handle: "orchard-greeting-cards",
    category: "stationery",
    collection: "kitchen-garden",
    title: { en: "Orchard Greeting Cards", fr: "Cartes Verger" },
    subtitle: { en: "Blank inside, with envelopes", fr: "Vierges à l’intérieur, avec enveloppes" },
    description: {
      en: "Folded cards for birthdays, thanks and jam-jar gifts. Every card is blank inside and comes with an envelope in a colour borrowed from the fruit on its front.",
      fr: "Des cartes doubles pour les anniversaires, les mercis et les pots de confiture offerts. Chacune est vierge à l’intérieur et accompagnée d’une enveloppe à la couleur du fruit qu’elle porte.",
    },
    material: { en: "Card", fr: "Carton" },
    weight_g: 120,
    variants: [
      { choice: { pieces: "four" }, eur: 12, usd: 13 },
      { choice: { pieces: "eight" }, eur: 20, usd: 22 },
    ],
    pictures: [
      { scene: "cards", work: "orchard" },
      { scene: "detail", work: "orchard" },
    ],
  },
  {
    handle: "pebble-wrapping-paper",
    category: "stationery",
    collection: "shoreline",
    title: { en: "Pebble Wrapping Paper", fr: "Papier cadeau Galets" },
    subtitle: { en: "Sheets of 50 × 70 cm", fr: "Feuilles de 50 × 70 cm" },
    description: {
      en: "A beach in seven colours, for parcels that should look as if somebody thought about them. The sheets are thick enough to fold sharply and large enough for a book and a bottle.",
      fr: "Une plage en sept couleurs, pour des paquets auxquels on voit que quelqu’un a pensé. Les feuilles sont assez épaisses pour des plis nets et assez grandes pour un livre et une bouteille.",
    },
    material: { en: "Paper", fr: "Papier" },
    weight_g: 150,
    variants: [
      { choice: { pieces: "two" }, eur: 7, usd: 7.5 },
      { choice: { pieces: "six" }, eur: 16, usd: 17.5 },
      { choice: { pieces: "twelve" }, eur: 28, usd: 30 },
    ],
    pictures: [
      { scene: "gift", work: "pebbles" },
      { scene: "detail", work: "pebbles" },
    ],
  },
  {
    handle: "quarter-turn-pencils",
    category: "stationery",
    collection: "night-studio",
    title: { en: "Quarter Turn Pencils", fr: "Crayons Quart de tour" },
    subtitle: { en: "Graphite 2B in a printed box", fr: "Graphite 2B dans une boîte imprimée" },
    description: {
      en: "Soft 2B pencils lacquered in the six colours of the Quarter Turn pattern, in a sliding box that is worth keeping. Sharpened once before they leave the workshop, then it is up to you.",
      fr: "Des crayons 2B tendres, laqués aux six couleurs du motif Quart de tour, dans une boîte à tiroir qu’on a envie de garder. Taillés une fois avant de quitter l’atelier ; ensuite, c’est à vous.",
    },
    material: { en: "Wood, graphite", fr: "Bois, graphite" },
    weight_g: 90,
    variants: [
      { choice: { pieces: "six" }, eur: 14, usd: 15 },
      { choice: { pieces: "twelve" }, eur: 24, usd: 26 },
    ],
    pictures: [
      { scene: "pencils", work: "quarter-turn" },
      { scene: "detail", work: "quarter-turn" },
    ],
  },
  {
    handle: "noon-postcards",
    category: "stationery",
    collection: "night-studio",
    title: { en: "Noon Postcards", fr: "Cartes postales Midi" },
    subtitle: { en: "Thick card, uncoated back", fr: "Carton épais, dos non couché" },
    description: {
      en: "Rays of colour around a quiet centre, in a different order on each card. The back is uncoated, so that a fountain pen dries before the stamp is on.",
      fr: "Des rayons de couleur autour d’un centre tranquille, dans un ordre différent sur chaque carte. Le dos n’est pas couché : l’encre d’un stylo-plume sèche avant que le timbre soit collé.",
    },
    material: { en: "Card", fr: "Carton" },
    weight_g: 80,
    variants: [
      { choice: { pieces: "six" }, eur: 9, usd: 10 },
      { choice: { pieces: "twelve" }, eur: 15, usd: 16.5 },
    ],
    pictures: [
      { scene: "cards", work: "rays" },
      { scene: "detail", work: "rays" },
    ],
  },
]
