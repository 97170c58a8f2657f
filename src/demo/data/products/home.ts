import type { DemoProduct } from "./product"

export const home: DemoProduct[] = [
  {
    handle: "tide-mug",
    category: "home",
    collection: "shoreline",
    title: { en: "Tide Mug", fr: "Mug Marée" },
    subtitle: { en: "35 cl, dishwasher safe", fr: "35 cl, passe au lave-vaisselle" },
    description: {
      en: "A straight mug with the sea all the way around it. The glaze is fired over the print, so the tide stays in through the dishwasher.",
      fr: "Un mug droit avec la mer tout autour. L’émail est cuit par-dessus l’impression : la marée reste haute, même au lave-vaisselle.",
    },
    material: { en: "Stoneware", fr: "Grès" },
    weight_g: 380,
    variants: [
      { choice: { pieces: "one" }, eur: 16, usd: 17.5 },
      { choice: { pieces: "two" }, eur: 29, usd: 32 },
      { choice: { pieces: "four" }, eur: 54, usd: 59 },
    ],
    pictures: [
      { scene: "mug", work: "tides", colour: "ecru" },
      { scene: "detail", work: "tides" },
    ],
  },
  {
    handle: "low-sun-mug",
    category: "home",
    collection: "shoreline",
    title: { en: "Low Sun Mug", fr: "Mug Soleil bas" },
    subtitle: { en: "35 cl, dishwasher safe", fr: "35 cl, passe au lave-vaisselle" },
    description: {
      en: "Evening hills for the first coffee of the morning. The handle takes three fingers, the foot is unglazed and does not slip.",
      fr: "Des collines du soir pour le premier café du matin. L’anse accueille trois doigts, le pied brut ne glisse pas.",
    },
    material: { en: "Stoneware", fr: "Grès" },
    weight_g: 380,
    variants: [
      { choice: { pieces: "one" }, eur: 16, usd: 17.5 },
      { choice: { pieces: "two" }, eur: 29, usd: 32 },
    ],
    pictures: [
      { scene: "mug", work: "terraces", colour: "sage" },
      { scene: "detail", work: "terraces" },
    ],
  },
  {
    handle: "paper-garden-cushion-cover",
    category: "home",
    collection: "kitchen-garden",
    title: { en: "Paper Garden Cushion Cover", fr: "Housse de coussin Jardin de papier" },
    subtitle: { en: "Hidden zip, cushion not included", fr: "Zip invisible, coussin non fourni" },
    description: {
      en: "Cut-paper leaves on a thick woven cotton that survives children and cats. The back is plain ecru; the zip disappears into the seam.",
      fr: "Des feuilles découpées sur un coton épais qui survit aux enfants et aux chats. Le dos est écru uni ; le zip disparaît dans la couture.",
    },
    material: { en: "100 % cotton", fr: "100 % coton" },
    weight_g: 250,
    variants: [
      { choice: { format: "40x40" }, eur: 29, usd: 32 },
      { choice: { format: "50x50" }, eur: 36, usd: 39 },
    ],
    pictures: [
      { scene: "cushion", work: "cutout" },
      { scene: "detail", work: "cutout" },
    ],
  },
  {
    handle: "sundial-cushion-cover",
    category: "home",
    collection: "night-studio",
    title: { en: "Sundial Cushion Cover", fr: "Housse de coussin Cadran solaire" },
    subtitle: { en: "Hidden zip, cushion not included", fr: "Zip invisible, coussin non fourni" },
    description: {
      en: "Quarters and half-circles, with the red noon exactly where your elbow goes. Made to sit beside the plain cushions you already have.",
      fr: "Quartiers et demi-cercles, avec le midi rouge exactement là où se pose le coude. Faite pour vivre à côté des coussins unis que vous avez déjà.",
    },
    material: { en: "100 % cotton", fr: "100 % coton" },
    weight_g: 250,
    variants: [
      { choice: { format: "40x40" }, eur: 29, usd: 32 },
      { choice: { format: "50x50" }, eur: 36, usd: 39 },
    ],
    pictures: [
      { scene: "cushion", work: "sundial" },
      { scene: "detail", work: "sundial" },
    ],
  },
  {
    handle: "weave-tea-towel",
    category: "home",
    collection: "kitchen-garden",
    title: { en: "Weave Tea Towel", fr: "Torchon Trame" },
    subtitle: { en: "50 × 70 cm, with a loop", fr: "50 × 70 cm, avec attache" },
    description: {
      en: "Half linen for glasses, half cotton for everything else, in the four colours of Weave. It dries better after the third wash, as linen does.",
      fr: "Moitié lin pour les verres, moitié coton pour tout le reste, aux quatre couleurs de Trame. Il essuie mieux après le troisième lavage, comme tous les lins.",
    },
    material: { en: "50 % linen, 50 % cotton", fr: "50 % lin, 50 % coton" },
    weight_g: 130,
    variants: [
      { choice: { pieces: "one" }, eur: 13, usd: 14 },
      { choice: { pieces: "two" }, eur: 23, usd: 25 },
    ],
    pictures: [
      { scene: "towel", work: "weave" },
      { scene: "detail", work: "weave" },
    ],
  },
  {
    handle: "pebble-coasters",
    category: "home",
    collection: "shoreline",
    title: { en: "Pebble Coasters", fr: "Dessous de verre Galets" },
    subtitle: { en: "Cork underneath, 10 cm across", fr: "Dessous en liège, 10 cm de diamètre" },
    description: {
      en: "Round coasters with a beach on top and cork below. No two in a set show the same stones.",
      fr: "Des dessous de verre ronds, la plage dessus et le liège dessous. Dans un lot, aucun ne montre les mêmes galets.",
    },
    material: { en: "Wood fibre, cork", fr: "Fibre de bois, liège" },
    weight_g: 200,
    variants: [
      { choice: { pieces: "four" }, eur: 18, usd: 19.5 },
      { choice: { pieces: "six" }, eur: 25, usd: 27 },
    ],
    pictures: [
      { scene: "coasters", work: "pebbles" },
      { scene: "detail", work: "pebbles" },
    ],
  },
  {
    handle: "contour-throw",
    category: "home",
    collection: "shoreline",
    title: { en: "Contour Throw", fr: "Plaid Courbes" },
    subtitle: { en: "130 × 170 cm, fringed", fr: "130 × 170 cm, à franges" },
    description: {
      en: "An island to pull over your knees. The contour lines are woven in, so the back shows the same map in reverse.",
      fr: "Une île à tirer sur ses genoux. Les courbes de niveau sont tissées : l’envers montre la même carte, inversée.",
    },
    material: { en: "70 % cotton, 30 % wool", fr: "70 % coton, 30 % laine" },
    weight_g: 900,
    variants: [
      { choice: { colour: "clay" }, eur: 89, usd: 98 },
      { choice: { colour: "sage" }, eur: 89, usd: 98 },
    ],
    pictures: [
      { scene: "throw", work: "contour", colour: "clay" },
      { scene: "throw", work: "contour", colour: "sage" },
    ],
  },
  {
    handle: "noon-tray",
    category: "home",
    collection: "night-studio",
    title: { en: "Noon Tray", fr: "Plateau Midi" },
    subtitle: { en: "Birch, with a raised edge", fr: "Bouleau, à bord relevé" },
    description: {
      en: "A round tray in laminated birch, light in one hand and steady with a teapot on it. The rays meet in the middle, where the pot should stand.",
      fr: "Un plateau rond en bouleau stratifié, léger d’une main et stable avec une théière. Les rayons se rejoignent au centre, là où se pose la théière.",
    },
    material: { en: "Birch", fr: "Bouleau" },
    weight_g: 520,
    variants: [
      { choice: { format: "32cm" }, eur: 34, usd: 37 },
      { choice: { format: "38cm" }, eur: 42, usd: 46 },
    ],
    pictures: [
      { scene: "tray", work: "rays" },
      { scene: "detail", work: "rays" },
    ],
  },
]
