import { anyWord } from "../words"
import { birds, crickets, fire, rain, stream, thunder, waves, wind, type Effect } from "./nature"
import {
  alarm,
  applause,
  bell,
  chime,
  click,
  engine,
  explosion,
  footsteps,
  heartbeat,
  knock,
  laser,
  shimmer,
  whoosh,
} from "./things"

/** The effects, by the words in both languages that ask for them. */
const BY_WORD: readonly [RegExp, Effect][] = [
  [anyWord("rain|raining|rainy|pluie|pluvieux|drizzle|bruine|storm|orage|shower|averse"), rain],
  [anyWord("thunder|thunderstorm|tonnerre|storm|orage|lightning|éclairs?|foudre"), thunder],
  [anyWord("wind|windy|vent|breeze|brise|blizzard|tempête|gale|bourrasque"), wind],
  [anyWord("waves?|vagues?|sea|mer|ocean|océan|surf|beach|plage"), waves],
  [anyWord("fire|feu|campfire|fireplace|cheminée|flames?|flammes?|crackling|crépitement"), fire],
  [anyWord("birds?|oiseaux?|birdsong|chirping|forest|forêt|morning|matin|garden|jardin"), birds],
  [anyWord("crickets?|grillons?|cigales?|night|nuit"), crickets],
  [anyWord("stream|river|ruisseau|rivière|brook|water|eau|fountain|fontaine|drops?|gouttes?|bubbles?|bulles?"), stream],
  [anyWord("bells?|cloches?|clochettes?|gong|church|église"), bell],
  [anyWord("chimes?|carillon|success|succès|notification|ding|jingle|message|magic|magie"), chime],
  [anyWord("clicks?|clics?|button|bouton|typing|clavier|keyboard|mouse|souris|switch|interrupteur"), click],
  [anyWord("knock|knocks|knocking|toc|door|porte"), knock],
  [anyWord("footsteps?|steps?|pas|walking|walk|marche|marcher|running|course"), footsteps],
  [anyWord("heart|heartbeat|cœur|coeur|battements?|pulse"), heartbeat],
  [anyWord("whoosh|woosh|swoosh|swish|transition|passing|souffle"), whoosh],
  [anyWord("explosion|explode|explodes|explose|blast|bomb|bombe|boom|fireworks?|artifice"), explosion],
  [anyWord("engine|moteur|motor|car|voiture|truck|camion|motorcycle|moto|machine"), engine],
  [anyWord("applause|applaudissements?|clapping|crowd|foule|audience|public"), applause],
  [anyWord("alarm|alarme|alert|alerte|siren|sirène|beeps?|bip|bips|warning"), alarm],
  [anyWord("laser|lasers|robot|sci-fi|spaceship|vaisseau|retro game|jeu rétro|zap"), laser],
]

/** More than these together are no longer told apart. */
const MOST_AT_ONCE = 3

/** The effects that the prompt speaks of, to be heard together; a neutral one when it speaks of none that is known. */
export function chooseEffects(prompt: string): readonly Effect[] {
  const meant = BY_WORD.filter(([words]) => words.test(prompt)).map(([, effect]) => effect)
  return meant.length > 0 ? meant.slice(0, MOST_AT_ONCE) : [shimmer]
}
