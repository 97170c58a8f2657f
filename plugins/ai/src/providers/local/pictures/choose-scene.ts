import type { Scene } from "./canvas"
import type { Random } from "../random"
import { city } from "./scenes/city"
import { garden } from "./scenes/garden"
import { geometry } from "./scenes/geometry"
import { mountains } from "./scenes/mountains"
import { lighthouseAtSea, sea } from "./scenes/sea"
import { catAtTheWindow, cupAtTheWindow } from "./scenes/window"
import { anyWord } from "../words"

/** Words in both languages, the particular before the general. */
const BY_WORD: readonly [RegExp, Scene][] = [
  [anyWord("cats?|kittens?|chats?|chatons?|pets?"), catAtTheWindow],
  [anyWord("coffee|café|tea|thé|cups?|tasses?|mugs?|books?|livres?|reading|lecture|window|fenêtre"), cupAtTheWindow],
  [anyWord("lighthouses?|phares?"), lighthouseAtSea],
  [
    anyWord("sea|mer|ocean|océan|boats?|bateaux?|voilier|sail|waves?|vagues?|beach|plage|island|île|harbou?r|port"),
    sea,
  ],
  [
    anyWord("city|ville|streets?|rues?|buildings?|immeubles?|paris|skyline|tower|tour|roofs?|toits?|urban|urbain"),
    city,
  ],
  [
    anyWord("flowers?|fleurs?|garden|jardin|leaf|leaves|feuilles?|plants?|plantes?|roses?|botanical|botanique|bouquet"),
    garden,
  ],
  [
    anyWord(
      "mountains?|montagnes?|forests?|forêts?|pines?|sapins?|hills?|collines?|valley|vallée|alps|alpes|landscape|paysage"
    ),
    mountains,
  ],
  [anyWord("abstract|abstrait|pattern|motif|geometric|géométrique|bauhaus|shapes?|formes?"), geometry],
]

/** The scene that the prompt speaks of, or one by chance. */
export function chooseScene(prompt: string, random: Random): Scene {
  const drawn = random.pick([mountains, sea, garden, geometry, city])
  return BY_WORD.find(([words]) => words.test(prompt))?.[1] ?? drawn
}
