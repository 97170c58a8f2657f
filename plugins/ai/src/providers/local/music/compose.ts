import { Random, seedOf } from "../random"
import { bassInBar, chordsInBar, drumsInBar, type BarNote } from "./accompaniment"
import { chordSteps, chordsOf, pitchOf, type Key } from "./harmony"
import { melodyOver } from "./melody"
import { chooseMood, type Mood } from "./moods"
import type { Note, Part, Score } from "./score"

const LONGEST_TAIL_S = 3.2

/** Pieces of so many bars begin with the chords alone, and grow. */
const BARS_WITH_INTRODUCTION = 10

/**
 * Composes a piece by rules: the prompt's words choose its mood, and its letters the rest, so that the same prompt is the same piece. It has whole
 * bars, a cadence, and a last chord that fades away in time.
 */
export function compose(prompt: string, duration_s: number): Score {
  const random = new Random(seedOf(prompt))
  const mood = chooseMood(prompt, random)
  const key: Key = { tonic: random.whole(0, 11), scale: mood.scale }
  const tail_s = Math.min(LONGEST_TAIL_S, duration_s * 0.22)
  const sounding_s = duration_s - tail_s
  // The tempo gives way a little, so that the bars come out even.
  const bars = Math.max(2, Math.round(sounding_s / (240 / random.between(...mood.tempo))))
  const eighth_s = sounding_s / bars / 8

  const chords = chordsOf(mood, bars, random)
  const place = (part: Part, bar: number, barNotes: readonly BarNote[]): Note[] =>
    barNotes.map(({ eighth, eighths, pitch, loudness }) => ({
      part,
      pitch,
      at_s: Math.max(0, (bar * 8 + swung(eighth, mood)) * eighth_s + random.between(0, 0.008)),
      length_s: eighths * eighth_s,
      velocity: Math.round(127 * Math.min(1, loudness * random.between(0.92, 1.06))),
    }))

  const hasIntroduction = bars >= BARS_WITH_INTRODUCTION
  const notes: Note[] = chords.flatMap((chord, bar) => [
    ...place("chords", bar, chordsInBar(chord, key, mood)),
    ...(mood.pad === undefined ? [] : place("pad", bar, held(chord, key, 0.4))),
    ...(hasIntroduction && bar < 2 ? [] : place("bass", bar, bassInBar(chord, chords[bar + 1] ?? 0, key, mood))),
    ...(mood.drums && !(hasIntroduction && bar < 4)
      ? place("drums", bar, drumsInBar(mood.drums, bar, bar === bars - 1))
      : []),
  ])
  for (const { bar, eighth, eighths, pitch, isStrong } of melodyOver(chords, key, mood, random)) {
    if (hasIntroduction && bar < 4) continue
    notes.push(...place("melody", bar, [{ eighth, eighths: eighths * 0.95, pitch, loudness: isStrong ? 0.78 : 0.68 }]))
  }
  notes.push(...ending(key, mood, bars * 8 * eighth_s, tail_s))

  const { chords: chordInstrument, bass, pad, melody } = mood
  return {
    notes: notes.sort((one, other) => one.at_s - other.at_s),
    instruments: { melody: random.pick(melody), chords: chordInstrument, bass, ...(pad === undefined ? {} : { pad }) },
    duration_s,
    fades_from_s: sounding_s + tail_s * 0.4,
  }
}

/** Off-beats come late in jazz. */
function swung(eighth: number, { drums }: Mood): number {
  return drums === "swing" && eighth % 2 === 1 ? eighth + 1 / 3 : eighth
}

function held(chord: number, key: Key, loudness: number): BarNote[] {
  return chordSteps(chord, false).map((step) => ({ eighth: 0, eighths: 7.9, pitch: pitchOf(key, step, 4), loudness }))
}

/** The last chord: home, in all parts. */
function ending(key: Key, mood: Mood, at_s: number, length_s: number): Note[] {
  const last = (part: Part, pitch: number, velocity: number): Note => ({ part, pitch, at_s, length_s, velocity })
  return [
    ...[0, 2, 4].map((step) => last("chords", pitchOf(key, step, 4) - (pitchOf(key, step, 4) > 69 ? 12 : 0), 78)),
    last("bass", pitchOf(key, 0, 2), 84),
    last("melody", pitchOf(key, 7, 4), 92),
    ...(mood.pad === undefined ? [] : [0, 2, 4].map((step) => last("pad", pitchOf(key, step, 4), 50))),
    ...(mood.drums && mood.drums !== "light" ? [last("drums", 49, 60), last("drums", 36, 90)] : []),
  ]
}
