import type { DemoProduct, DemoVariant } from "./product"
import type { OptionChoice } from "../options"

type Colour = NonNullable<OptionChoice["colour"]>

/** Three sizes in each of two colours. */
function sizesIn(colours: [Colour, Colour], eur: number, usd: number): DemoVariant[] {
  const sizes = ["s", "m", "l"] as const
  return colours.flatMap((colour) => sizes.map((size) => ({ choice: { size, colour }, eur, usd })))
}

export const apparel: DemoProduct[] = [
  {
    handle: "sundial-t-shirt",
    category: "apparel",
    collection: "night-studio",
    title: { en: "Sundial T-Shirt", fr: "T-shirt Cadran solaire" },
    subtitle: { en: "Straight cut, heavy cotton", fr: "Coupe droite, coton épais" },
    description: {
      en: "The whole of the Sundial print, placed high on the chest of a straight-cut T-shirt. The cotton is 220 g: it keeps its shape, hides what it should and gets better with washing.",
      fr: "L’affiche Cadran solaire tout entière, placée haut sur la poitrine d’un t-shirt à coupe droite. Le coton pèse 220 g : il garde sa forme, cache ce qu’il faut et se bonifie au lavage.",
    },
    material: { en: "100 % cotton", fr: "100 % coton" },
    weight_g: 230,
    variants: sizesIn(["ecru", "ink"], 32, 35),
    pictures: [
      { scene: "t-shirt", work: "sundial", colour: "ecru" },
      { scene: "t-shirt", work: "sundial", colour: "ink" },
    ],
  },
  {
    handle: "tide-t-shirt",
    category: "apparel",
    collection: "shoreline",
    title: { en: "Tide T-Shirt", fr: "T-shirt Marée" },
    subtitle: { en: "A square of sea on soft cotton", fr: "Un carré de mer sur coton doux" },
    description: {
      en: "Nine bands of water in a neat square, printed with water-based ink that you cannot feel under your hand. Cut for both the office and the jetty.",
      fr: "Neuf bandes d’eau dans un carré net, imprimées à l’encre à l’eau qu’on ne sent pas sous la main. Coupé pour le bureau comme pour la jetée.",
    },
    material: { en: "100 % cotton", fr: "100 % coton" },
    weight_g: 210,
    variants: sizesIn(["ecru", "sea"], 30, 33),
    pictures: [
      { scene: "t-shirt", work: "tides", colour: "sea" },
      { scene: "t-shirt", work: "tides", colour: "ecru" },
    ],
  },
  {
    handle: "moon-sweatshirt",
    category: "apparel",
    collection: "night-studio",
    title: { en: "Moon Sweatshirt", fr: "Sweat-shirt Lune" },
    subtitle: { en: "Brushed inside, round neck", fr: "Intérieur gratté, col rond" },
    description: {
      en: "For the hours after the studio heating goes off. A round-neck sweatshirt with a brushed inside and a month of moons across the front.",
      fr: "Pour les heures d’après, quand le chauffage de l’atelier s’arrête. Un sweat-shirt à col rond, gratté à l’intérieur, avec un mois de lunes sur le devant.",
    },
    material: { en: "85 % cotton, 15 % polyester", fr: "85 % coton, 15 % polyester" },
    weight_g: 480,
    variants: sizesIn(["ink", "clay"], 58, 64),
    pictures: [
      { scene: "sweatshirt", work: "moons", colour: "ink" },
      { scene: "sweatshirt", work: "moons", colour: "clay" },
    ],
  },
  {
    handle: "low-sun-sweatshirt",
    category: "apparel",
    collection: "shoreline",
    title: { en: "Low Sun Sweatshirt", fr: "Sweat-shirt Soleil bas" },
    subtitle: { en: "Loose fit, dropped shoulder", fr: "Coupe ample, épaules tombantes" },
    description: {
      en: "Six hills and a slow sun on a loose sweatshirt with dropped shoulders. Warm enough for an evening walk, soft enough to stay in afterwards.",
      fr: "Six collines et un soleil lent sur un sweat-shirt ample aux épaules tombantes. Assez chaud pour une promenade du soir, assez doux pour ne plus ressortir ensuite.",
    },
    material: { en: "85 % cotton, 15 % polyester", fr: "85 % coton, 15 % polyester" },
    weight_g: 490,
    variants: sizesIn(["sage", "ecru"], 58, 64),
    pictures: [
      { scene: "sweatshirt", work: "terraces", colour: "sage" },
      { scene: "sweatshirt", work: "terraces", colour: "ecru" },
    ],
  },
  {
    handle: "orchard-tote-bag",
    category: "apparel",
    collection: "kitchen-garden",
    title: { en: "Orchard Tote Bag", fr: "Sac Verger" },
    subtitle: { en: "Long handles, inside pocket", fr: "Anses longues, poche intérieure" },
    description: {
      en: "A market bag in thick canvas with long handles and a pocket for keys. It holds eight kilos of real fruit as well as the drawn kind.",
      fr: "Un sac de marché en toile épaisse, avec de longues anses et une poche pour les clés. Il porte huit kilos de vrais fruits, en plus de ceux qui sont dessinés.",
    },
    material: { en: "100 % cotton canvas", fr: "100 % toile de coton" },
    weight_g: 190,
    variants: [
      { choice: { colour: "ecru" }, eur: 22, usd: 24 },
      { choice: { colour: "ink" }, eur: 22, usd: 24 },
    ],
    pictures: [
      { scene: "tote", work: "orchard", colour: "ecru" },
      { scene: "tote", work: "orchard", colour: "ink" },
    ],
  },
  {
    handle: "paper-garden-tote-bag",
    category: "apparel",
    collection: "kitchen-garden",
    title: { en: "Paper Garden Tote Bag", fr: "Sac Jardin de papier" },
    subtitle: { en: "Wide enough for a sketchbook", fr: "Assez large pour un carnet A4" },
    description: {
      en: "The Paper Garden print on a bag cut wide for a sketchbook, a jumper and lunch. The seams are doubled where bags usually give up first.",
      fr: "Le motif Jardin de papier sur un sac coupé large, pour un carnet A4, un pull et le déjeuner. Les coutures sont doublées là où les sacs cèdent d’ordinaire en premier.",
    },
    material: { en: "100 % cotton canvas", fr: "100 % toile de coton" },
    weight_g: 210,
    variants: [
      { choice: { colour: "ecru" }, eur: 24, usd: 26 },
      { choice: { colour: "sage" }, eur: 24, usd: 26 },
    ],
    pictures: [
      { scene: "tote", work: "cutout", colour: "sage" },
      { scene: "tote", work: "cutout", colour: "ecru" },
    ],
  },
  {
    handle: "quarter-turn-socks",
    category: "apparel",
    collection: "night-studio",
    title: { en: "Quarter Turn Socks", fr: "Chaussettes Quart de tour" },
    subtitle: { en: "Knitted pattern, reinforced heel", fr: "Motif tricoté, talon renforcé" },
    description: {
      en: "A pattern of turned quarters, knitted rather than printed, so it stretches without cracking. Reinforced at heel and toe.",
      fr: "Un motif de quartiers tournés, tricoté et non imprimé : il s’étire sans craqueler. Talon et pointe renforcés.",
    },
    material: { en: "80 % cotton, 20 % polyamide", fr: "80 % coton, 20 % polyamide" },
    weight_g: 70,
    variants: [
      { choice: { size: "36-40", colour: "mustard" }, eur: 12, usd: 13 },
      { choice: { size: "36-40", colour: "sea" }, eur: 12, usd: 13 },
      { choice: { size: "41-46", colour: "mustard" }, eur: 12, usd: 13 },
      { choice: { size: "41-46", colour: "sea" }, eur: 12, usd: 13 },
    ],
    pictures: [
      { scene: "socks", work: "quarter-turn", colour: "mustard" },
      { scene: "socks", work: "quarter-turn", colour: "sea" },
    ],
  },
]
