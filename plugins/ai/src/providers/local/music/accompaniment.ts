import { chordSteps, leadingNote, pitchOf, type Key } from "./harmony"
import type { Mood } from "./moods"

/** A note within a bar, in eighths. */
export interface BarNote {
  eighth: number
  eighths: number
  pitch: number
  /** 0 to 1. */
  loudness: number
}

const note = (eighth: number, eighths: number, pitch: number, loudness: number): BarNote => ({
  eighth,
  eighths,
  pitch,
  loudness,
})

/** The notes of a bar's chord about middle C, so that chords follow each other without leaps. */
function voicing(chord: number, key: Key, hasSeventh: boolean): number[] {
  return chordSteps(chord, hasSeventh)
    .map((step) => pitchOf(key, step, 4) + leadingNote(key, chord, step))
    .map((pitch) => (pitch > 69 ? pitch - 12 : pitch))
    .sort((one, other) => one - other)
}

/** What the chords play in one bar. */
export function chordsInBar(chord: number, key: Key, { playing }: Mood): BarNote[] {
  const pitches = voicing(chord, key, playing === "comping")
  const together = (eighth: number, eighths: number, loudness: number) =>
    pitches.map((pitch) => note(eighth, eighths, pitch, loudness))
  switch (playing) {
    case "arpeggio": {
      const [low = 60, middle = 64, high = 67] = pitches
      return [low, middle, high, low + 12, high, middle, high, middle].map((pitch, eighth) =>
        note(eighth, 3, pitch, eighth % 4 === 0 ? 0.62 : 0.48)
      )
    }
    case "strum":
      return [0, 2, 3, 5, 6].flatMap((eighth, index) =>
        together(eighth, 1.4, index === 0 ? 0.66 : 0.5).map((played, string) => ({
          ...played,
          eighth: eighth + string * 0.05,
        }))
      )
    case "pulse":
      return [0, 1, 2, 3, 4, 5, 6, 7].flatMap((eighth) => together(eighth, 0.8, eighth % 4 === 0 ? 0.62 : 0.44))
    case "comping":
      return [...together(0, 1.2, 0.5), ...together(3, 1, 0.55), ...together(6, 1.6, 0.45)]
  }
}

/** What the bass plays in one bar, on its way to the next chord. */
export function bassInBar(chord: number, next: number, key: Key, { bassLine }: Mood): BarNote[] {
  const root = low(pitchOf(key, chord, 2))
  const fifth = pitchOf(key, chord + 4, 2) > root + 7 ? root + 7 : pitchOf(key, chord + 4, 2)
  const target = low(pitchOf(key, next, 2))
  switch (bassLine) {
    case "held":
      return [note(0, 7.5, root, 0.62)]
    case "steady":
      return [note(0, 2.6, root, 0.7), note(3, 0.9, root, 0.5), note(4, 2.8, fifth, 0.62), note(7, 0.9, root, 0.5)]
    case "octaves":
      return [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) =>
        note(eighth, 0.85, root + (eighth % 4 === 3 ? 12 : 0), eighth % 2 === 0 ? 0.68 : 0.54)
      )
    case "walking":
      return [
        note(0, 1.9, root, 0.68),
        note(2, 1.9, pitchOf(key, chord + 2, 2) - (pitchOf(key, chord, 2) - root), 0.58),
        note(4, 1.9, fifth, 0.64),
        // A half tone beside the next root leads into it.
        note(6, 1.9, target + (fifth > target ? 1 : -1), 0.58),
      ]
  }
}

/** Between the lowest E of a bass guitar and the D sharp above. */
function low(pitch: number): number {
  return 28 + ((((pitch - 28) % 12) + 12) % 12)
}

const KICK = 36
const SNARE = 38
const STICK = 37
const CLOSED_HAT = 42
const PEDAL_HAT = 44
const OPEN_HAT = 46
const RIDE = 51
const CRASH = 49
const CLAP = 39
const SHAKER = 70
const LOW_TOM = 41
const MIDDLE_TOM = 45
const HIGH_TOM = 48

type Drums = NonNullable<Mood["drums"]>

const PATTERNS: Readonly<
  Record<Drums, readonly (readonly [drum: number, eighths: readonly number[], loudness: number])[]>
> = {
  pop: [
    [KICK, [0, 3, 4], 0.78],
    [SNARE, [2, 6], 0.7],
    [CLOSED_HAT, [0, 1, 2, 3, 4, 5, 6, 7], 0.42],
  ],
  swing: [
    [RIDE, [0, 2, 3, 4, 6, 7], 0.48],
    [PEDAL_HAT, [2, 6], 0.45],
    [KICK, [0], 0.4],
    [STICK, [6], 0.35],
  ],
  dance: [
    [KICK, [0, 2, 4, 6], 0.85],
    [CLAP, [2, 6], 0.6],
    [OPEN_HAT, [1, 3, 5, 7], 0.4],
    [CLOSED_HAT, [0, 0.5, 2, 2.5, 4, 4.5, 6, 6.5], 0.32],
  ],
  epic: [
    [LOW_TOM, [0, 3, 4, 6], 0.85],
    [MIDDLE_TOM, [2, 7], 0.62],
    [KICK, [0, 4], 0.8],
  ],
  light: [
    [SHAKER, [0, 1, 2, 3, 4, 5, 6, 7], 0.4],
    [KICK, [0, 4], 0.5],
    [STICK, [2, 6], 0.38],
  ],
}

/** What the drums play in one bar; the last bar of each four leads over with a fill, the first begins with a cymbal. */
export function drumsInBar(drums: Drums, bar: number, isLast: boolean): BarNote[] {
  const isFill = (bar % 4 === 3 || isLast) && drums !== "light" && drums !== "swing"
  const beat = PATTERNS[drums].flatMap(([drum, eighths, loudness]) =>
    eighths.filter((eighth) => !isFill || eighth < 6).map((eighth) => note(eighth, 0.5, drum, loudness))
  )
  const fill = [HIGH_TOM, HIGH_TOM, MIDDLE_TOM, LOW_TOM].map((drum, index) =>
    note(6 + index / 2, 0.5, drum, 0.6 + index * 0.07)
  )
  const hasCymbal = bar % 8 === 0 && (drums === "pop" || drums === "epic" || drums === "dance")
  return [...beat, ...(isFill ? fill : []), ...(hasCymbal ? [note(0, 4, CRASH, 0.5)] : [])]
}
