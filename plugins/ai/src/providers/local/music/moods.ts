import type { Random } from "../random"
import { anyWord } from "../words"

/** How a piece is made; instruments are numbers of General MIDI, counted from 0. */
export interface Mood {
  scale: "major" | "minor"
  /** Quarter notes a minute. */
  tempo: readonly [slow: number, fast: number]
  melody: readonly [number, ...number[]]
  chords: number
  bass: number
  /** Held chords behind the rest. */
  pad?: number
  playing: "arpeggio" | "strum" | "pulse" | "comping"
  bassLine: "held" | "steady" | "walking" | "octaves"
  drums?: "pop" | "swing" | "dance" | "epic" | "light"
  /** How many notes its melody has. */
  density: "sparse" | "flowing"
}

const calm: Mood = {
  scale: "major",
  tempo: [66, 78],
  melody: [73, 11, 0],
  chords: 0,
  bass: 32,
  pad: 89,
  playing: "arpeggio",
  bassLine: "held",
  density: "sparse",
}
const happy: Mood = {
  scale: "major",
  tempo: [108, 122],
  melody: [11, 24, 73],
  chords: 25,
  bass: 33,
  playing: "strum",
  bassLine: "steady",
  drums: "pop",
  density: "flowing",
}
const sad: Mood = {
  scale: "minor",
  tempo: [60, 70],
  melody: [42, 71, 0],
  chords: 0,
  bass: 43,
  pad: 48,
  playing: "arpeggio",
  bassLine: "held",
  density: "sparse",
}
const epic: Mood = {
  scale: "minor",
  tempo: [88, 98],
  melody: [60, 56],
  chords: 48,
  bass: 43,
  pad: 52,
  playing: "pulse",
  bassLine: "octaves",
  drums: "epic",
  density: "sparse",
}
const jazz: Mood = {
  scale: "major",
  tempo: [104, 122],
  melody: [66, 11, 26],
  chords: 0,
  bass: 32,
  playing: "comping",
  bassLine: "walking",
  drums: "swing",
  density: "flowing",
}
const electronic: Mood = {
  scale: "minor",
  tempo: [116, 124],
  melody: [80, 81],
  chords: 4,
  bass: 38,
  pad: 89,
  playing: "pulse",
  bassLine: "octaves",
  drums: "dance",
  density: "flowing",
}
const lullaby: Mood = {
  scale: "major",
  tempo: [62, 70],
  melody: [10, 8],
  chords: 46,
  bass: 32,
  pad: 89,
  playing: "arpeggio",
  bassLine: "held",
  density: "flowing",
}
const mystery: Mood = {
  scale: "minor",
  tempo: [74, 86],
  melody: [71, 68],
  chords: 45,
  bass: 43,
  pad: 48,
  playing: "arpeggio",
  bassLine: "steady",
  density: "sparse",
}
const folk: Mood = {
  scale: "major",
  tempo: [96, 110],
  melody: [73, 21, 40],
  chords: 25,
  bass: 32,
  playing: "arpeggio",
  bassLine: "steady",
  drums: "light",
  density: "flowing",
}

/** Words in both languages, the particular before the general. */
const BY_WORD: readonly [RegExp, Mood][] = [
  [anyWord("jazz|jazzy|swing|lounge|blues|saxophone|sax|bossa|café|coffee"), jazz],
  [anyWord("lullaby|berceuse|baby|bébé|sleep|dormir|music box|boîte à musique|cradle"), lullaby],
  [
    anyWord("electronic|électronique|electro|électro|techno|house|dance|club|synth|synthwave|edm|futuristic|futuriste"),
    electronic,
  ],
  [
    anyWord("epic|épique|cinematic|cinématique|heroic|héroïque|trailer|battle|bataille|orchestral|orchestra|orchestre"),
    epic,
  ],
  [anyWord("folk|country|acoustic|acoustique|celtic|celtique|campfire|guitar|guitare|accordion|accordéon"), folk],
  [
    anyWord("mystery|mystère|mysterious|mystérieux|mystérieuse|tense|tension|suspense|dark|sombre|spooky|inquiétant"),
    mystery,
  ],
  [anyWord("sad|triste|melanchol\\p{L}*|mélancol\\p{L}*|rain|pluie|nostalg\\p{L}*|slow|lente?|autumn|automne"), sad],
  [
    anyWord(
      "happy|joyeux|joyeuse|joie|joy|upbeat|fun|gai|gaie|summer|été|party|fête|energetic|énergique|pop|bright|rock|sunny"
    ),
    happy,
  ],
  [
    anyWord(
      "calm|calme|relax\\p{L}*|ambient|meditation|méditation|peaceful|paisible|sea|mer|night|nuit|soft|doux|douce|piano"
    ),
    calm,
  ],
]

/** The mood that the prompt speaks of, or one by chance. */
export function chooseMood(prompt: string, random: Random): Mood {
  const drawn = random.pick([calm, happy, folk, jazz])
  return BY_WORD.find(([words]) => words.test(prompt))?.[1] ?? drawn
}
