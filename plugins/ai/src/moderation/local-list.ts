import type { Moderation } from "../provider"
import { normalise } from "./normalise"

/**
 * What no prompt may ask for, in French and English, written for texts as `normalise` makes them. It is meant to refuse what is plainly
 * unlawful and nothing else: a bath bomb, bare feet and a film about a war are none of its business. Each rule is words that
 * only together mean it, at most so many characters apart.
 */
const RULES: { category: string; near: number; words: readonly RegExp[] }[] = [
  {
    category: "sexual/minors",
    near: 80,
    words: [
      /\b(porn\w*|erotic\w*|erotique\w*|hentai|xxx|nudes?|naked|topless|undress(ed|ing)?|lingerie|sexy|sexualis\w*|sexualiz\w*|(having|have|has) sex|sexual acts?|sex scene|scene de sexe|actes? sexuels?|deshabille\w*|denude\w*|nudite|(?<!(pieds?|tete|mains?|bras) )nu(e|s|es)?)\b/g,
      /\b(child(ren)?|kids?|toddlers?|bab(y|ies)|preteens?|under ?age|minors|schoolgirls?|schoolboys?|little (girl|boy)s?|lolis?|lolitas?|shota|enfants?|gamine?s?|fillettes?|garconnets?|petite?s? (fille|garcon)s?|mineure?s?|ecoliere?s?|collegien(ne)?s?|bebes?|([1-9]|1[0-7])[ -]?(years?[ -]old|y ?o|ans))\b/g,
    ],
  },
  {
    category: "illicit/weapons",
    near: 60,
    words: [
      /\b(how (do i|can i|to)|instructions?|step[ -]by[ -]step|recipes?|tutorials?|guide|blueprints?|build|make|making|assemble|synthesi[sz]e|comment|fabriquer|fabrication|construire|synthetiser|recettes?|tuto(riel)?s?|mode d emploi)\b/g,
      /\b((pipe|nail|car|dirty|nuclear|fertili[sz]er|home ?made|letter) bombs?|explosive (device|belt|vest)s?|explosives|molotov|napalm|thermite|tnt|c4|nitroglycerine?|detonators?|nerve (gas|agent)s?|mustard gas|sarin|ricine?|anthrax|ghost guns?|untraceable (gun|firearm)s?|(une|des|la|ma|sa) bombe(?! (de|a|au|aux|en|glacee|volcanique|atomique dans)\b)|bombes? (artisanales?|sales?|tuyaux?|a clous|maison)|engins? explosifs?|explosifs|ceintures? explosives?|gaz (sarin|moutarde|neurotoxique)|armes? (fantomes?|intracables?)|(a|the|my|some) bomb(?! (calorimeter|shell|disposal|squad|shelter)))\b/g,
    ],
  },
  {
    category: "hate/incitement",
    near: 0,
    words: [
      /(^|[.!?:;"«»]\s*|\b(lets|let us|let s|we (must|should|need to|have to)|you (must|should)|go|(il )?faut|il faudrait|on doit|nous devons) )(kill|exterminate|gas|lynch|murder|slaughter|burn|hang|tue[rz]?|tuons|extermine[rz]?|exterminons|gaze[rz]|gazons|massacre[rz]?|massacrons|lynche[rz]?|brule[rz]|pende[rz]|pendre)( down)?( (all|every|tous|toutes))?( (the|of the|those|these|les|des|ces))? (jews?|muslims?|christians?|blacks?|arabs?|gays?|lesbians?|trans( people)?|immigrants?|migrants?|refugees?|gypsies|roma|disabled|juifs?|musulmans?|chretiens?|noirs?|arabes?|homosexuels?|lesbiennes?|immigres?|refugies?|roms?|tsiganes?|handicapes?)\b/g,
    ],
  },
  {
    category: "hate/incitement",
    near: 0,
    words: [
      /\b(death to (all )?(the )?|mort (aux|a tous les) )(jews|muslims|christians|blacks|arabs|gays|lesbians|immigrants|migrants|refugees|juifs|musulmans|chretiens|noirs|arabes|homosexuels|immigres|refugies|roms)\b/g,
    ],
  },
  {
    category: "self-harm/instructions",
    near: 60,
    words: [
      /\b(how (do i|can i|to)|(best|easiest|painless|quickest|fastest) (way|method)s?|instructions?|methods?|comment|(meilleure?|plus simple) (facon|moyen|methode)|(facon|moyen|methode)s? (indolores?|sans douleur))\b/g,
      /\b(kill (my|your|one)sel(f|ves)|commit suicide|hang (my|your)self|cut (my|your)self|end my (own )?life|overdose on|(me|se|te) suicider|(me|se) tuer(?! (au|a la) (travail|tache))|mettre fin a (mes|ses|tes) jours|(me|se) pendre|(me|se) scarifier)\b/g,
    ],
  },
]

/** Judges a text by the shop's own list, which needs nobody else. */
export function moderateLocally(text: string): Moderation {
  const forms = normalise(text)
  const categories = RULES.filter(({ words, near }) => forms.some((form) => standTogether(form, words, near))).map(
    ({ category }) => category
  )
  return { is_refused: categories.length > 0, categories: [...new Set(categories)] }
}

function standTogether(text: string, words: readonly RegExp[], near: number): boolean {
  const places: Place[][] = []
  for (const word of words) {
    const found = placesOf(text, word)
    // Most texts have none of them: the others need not be looked for.
    if (found.length === 0) return false
    places.push(found)
  }
  const [first = [], ...others] = places
  return first.some((place) => others.every((other) => other.some((one) => distanceOf(place, one) <= near)))
}

interface Place {
  from: number
  to: number
}

function placesOf(text: string, word: RegExp): Place[] {
  return [...text.matchAll(word)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }))
}

/** Characters between two places; none when they overlap. */
function distanceOf(one: Place, other: Place): number {
  return Math.max(0, one.from - other.to, other.from - one.to)
}
