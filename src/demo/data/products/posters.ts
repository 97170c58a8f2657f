import type { WorkName } from "../../pictures/picture"
import type { DemoProduct, DemoVariant } from "./product"

const variants: DemoVariant[] = [
  { choice: { format: "30x40", paper: "matte" }, eur: 24, usd: 26 },
  { choice: { format: "30x40", paper: "cotton" }, eur: 34, usd: 37 },
  { choice: { format: "50x70", paper: "matte" }, eur: 36, usd: 39 },
  { choice: { format: "50x70", paper: "cotton" }, eur: 49, usd: 54 },
  { choice: { format: "70x100", paper: "matte" }, eur: 54, usd: 59 },
  { choice: { format: "70x100", paper: "cotton" }, eur: 72, usd: 79 },
]

type PosterText = Pick<DemoProduct, "handle" | "collection" | "title" | "subtitle" | "description">

function poster(work: WorkName, text: PosterText, wall: string): DemoProduct {
  return {
    ...text,
    category: "posters",
    material: { en: "Paper", fr: "Papier" },
    weight_g: 180,
    variants,
    pictures: [
      { scene: "framed", work, colour: wall },
      { scene: "print", work },
      { scene: "detail", work },
    ],
  }
}

export const posters: DemoProduct[] = [
  poster(
    "tides",
    {
      handle: "tide-table-poster",
      collection: "shoreline",
      title: { en: "Tide Table", fr: "Table des marées" },
      subtitle: { en: "Nine bands of water, from noon to dusk", fr: "Neuf bandes d’eau, de midi au crépuscule" },
      description: {
        en: "The sea drawn the way a harbour keeps it: in rows. Nine bands of water climb the sheet from deep petrol to pale foam, each cut by hand from a single curve. Hang it where the light changes; the darkest bands are the ones that answer.",
        fr: "La mer dessinée comme un port la tient : en lignes. Neuf bandes d’eau montent sur la feuille, du pétrole profond à l’écume pâle, toutes tirées d’une même courbe. Accrochez-la là où la lumière change ; ce sont les bandes les plus sombres qui répondent.",
      },
    },
    "sand"
  ),
  poster(
    "terraces",
    {
      handle: "low-sun-poster",
      collection: "shoreline",
      title: { en: "Low Sun", fr: "Soleil bas" },
      subtitle: { en: "Six hills and the last hour of the day", fr: "Six collines et la dernière heure du jour" },
      description: {
        en: "Six ridges fold into one another under a sun that has stopped being in a hurry. The palette moves from apricot to plum in even steps, so the print sits calmly above a sofa and still holds a whole wall by itself.",
        fr: "Six crêtes se replient les unes dans les autres sous un soleil qui n’est plus pressé. La palette glisse de l’abricot à la prune par paliers réguliers : l’affiche reste calme au-dessus d’un canapé et tient pourtant tout un mur à elle seule.",
      },
    },
    "plaster"
  ),
  poster(
    "moons",
    {
      handle: "moon-ledger-poster",
      collection: "night-studio",
      title: { en: "Moon Ledger", fr: "Registre des lunes" },
      subtitle: { en: "One lunar month, entered night by night", fr: "Un mois lunaire, consigné nuit après nuit" },
      description: {
        en: "Twenty-eight nights kept in a grid, like accounts that always balance. Each moon is one step on from the last, so a whole cycle can be read from top left to bottom right, or simply looked at.",
        fr: "Vingt-huit nuits rangées dans une grille, comme des comptes toujours justes. Chaque lune avance d’un pas sur la précédente : on lit un cycle entier de gauche à droite, ou on se contente de regarder.",
      },
    },
    "dusk"
  ),
  poster(
    "orchard",
    {
      handle: "sliced-orchard-poster",
      collection: "kitchen-garden",
      title: { en: "Sliced Orchard", fr: "Verger en tranches" },
      subtitle: { en: "Citrus and pears, cut clean", fr: "Agrumes et poires, coupés net" },
      description: {
        en: "A fruit bowl seen from above and tidied into rows: oranges, limes, grapefruit and halved pears. Cheerful without shouting, and at its best in a kitchen that is actually used.",
        fr: "Une corbeille de fruits vue d’en haut et mise en rangs : oranges, citrons verts, pamplemousses et demi-poires. Gaie sans crier, et parfaite dans une cuisine dont on se sert vraiment.",
      },
    },
    "mint"
  ),
  poster(
    "fern",
    {
      handle: "fern-study-poster",
      collection: "kitchen-garden",
      title: { en: "Fern Study", fr: "Étude de fougères" },
      subtitle: { en: "Three fronds, leaf by leaf", fr: "Trois frondes, feuille à feuille" },
      description: {
        en: "Three fronds drawn from stem to tip, every leaflet a little smaller than the one before. The colours are those of a greenhouse in February: bottle green, moss and the beige of the gravel path.",
        fr: "Trois frondes dessinées de la tige à la pointe, chaque foliole un peu plus petite que la précédente. Les couleurs d’une serre en février : vert bouteille, mousse et le beige de l’allée de gravier.",
      },
    },
    "linen"
  ),
  poster(
    "contour",
    {
      handle: "contour-poster",
      collection: "shoreline",
      title: { en: "Contour", fr: "Courbes de niveau" },
      subtitle: { en: "A map of a place that is not there", fr: "La carte d’un lieu qui n’existe pas" },
      description: {
        en: "Line after line at equal height, as on a walker's map, of an island that was never surveyed. Look for the two summits, the pass between them and the small bay where one would land.",
        fr: "Ligne après ligne à hauteur égale, comme sur une carte de randonnée, une île que personne n’a jamais relevée. Cherchez les deux sommets, le col qui les relie et la petite baie où l’on accosterait.",
      },
    },
    "clay"
  ),
  poster(
    "cutout",
    {
      handle: "paper-garden-poster",
      collection: "kitchen-garden",
      title: { en: "Paper Garden", fr: "Jardin de papier" },
      subtitle: { en: "Leaves cut with large scissors", fr: "Des feuilles coupées aux grands ciseaux" },
      description: {
        en: "Fronds, petals and seed pods cut from coloured paper and laid on a chequered ground. Nothing is outlined: where two shapes meet, the colour does the work.",
        fr: "Frondes, pétales et gousses découpés dans du papier de couleur et posés sur un damier. Rien n’est cerné : là où deux formes se touchent, c’est la couleur qui travaille.",
      },
    },
    "plaster"
  ),
  poster(
    "sundial",
    {
      handle: "sundial-poster",
      collection: "night-studio",
      title: { en: "Sundial", fr: "Cadran solaire" },
      subtitle: { en: "Circles, quarters and one red noon", fr: "Cercles, quartiers et un midi rouge" },
      description: {
        en: "Half-circles and quarters turn about each other like the hours of a clock that runs on shadow. One disc is red: that is noon. A graphic print for hallways, studies and people who like things to line up.",
        fr: "Demi-cercles et quartiers tournent les uns autour des autres, comme les heures d’une horloge qui marche à l’ombre. Un seul disque est rouge : c’est midi. Une affiche graphique pour les couloirs, les bureaux et celles et ceux qui aiment que tout s’aligne.",
      },
    },
    "sand"
  ),
]
