import type { Random } from "../random"
import type { Mood } from "./moods"

const SCALES = { major: [0, 2, 4, 5, 7, 9, 11], minor: [0, 2, 3, 5, 7, 8, 10] } as const

/** The chords of four bars, by their steps of the scale, from 0. */
type Loop = readonly [number, number, number, number]

const LOOPS: Readonly<Record<"major" | "minor" | "jazz", readonly [Loop, Loop, Loop, Loop]>> = {
  major: [
    [0, 4, 5, 3],
    [0, 5, 3, 4],
    [0, 2, 3, 4],
    [3, 0, 1, 4],
  ],
  minor: [
    [0, 5, 2, 6],
    [0, 3, 5, 4],
    [0, 6, 5, 6],
    [5, 6, 0, 0],
  ],
  jazz: [
    [0, 5, 1, 4],
    [1, 4, 0, 5],
    [2, 5, 1, 4],
    [3, 0, 1, 4],
  ],
}

export const DOMINANT = 4

/** A key: its first note, and its scale. */
export interface Key {
  /** Of MIDI, from 0 to 11. */
  tonic: number
  scale: Mood["scale"]
}

/** The MIDI number of a step of the scale, which may lie above or below its first octave. @param octave the one of middle C is 4 */
export function pitchOf({ tonic, scale }: Key, step: number, octave: number): number {
  const octaves = Math.floor(step / 7)
  return 12 * (octave + 1 + octaves) + tonic + (SCALES[scale][step - 7 * octaves] ?? 0)
}

/** The steps of a chord. The chord that leads home takes the leading note, in minor too: see `leadingNote`. */
export function chordSteps(root: number, hasSeventh: boolean): number[] {
  return hasSeventh ? [root, root + 2, root + 4, root + 6] : [root, root + 2, root + 4]
}

/** In minor the seventh step is raised in the chord before the end, so that it leads home. */
export function leadingNote({ scale }: Key, chord: number, step: number): number {
  return scale === "minor" && chord === DOMINANT && ((step % 7) + 7) % 7 === 6 ? 1 : 0
}

/** The chords of a piece, one for each bar: two loops in turn, and at the end the one that leads home. */
export function chordsOf(mood: Mood, bars: number, random: Random): number[] {
  const [first, second, third, fourth] = LOOPS[mood.playing === "comping" ? "jazz" : mood.scale]
  const others = random.pick([third, fourth])
  const refrain = random.pick([first, second])
  return Array.from({ length: bars }, (_, bar) => {
    if (bar === bars - 1) return DOMINANT
    return (sectionOf(bar) === "B" ? others : refrain)[bar % 4] ?? 0
  })
}

/** The form A A B A, four bars each, over and over. */
export function sectionOf(bar: number): "A" | "B" {
  return Math.floor(bar / 4) % 4 === 2 ? "B" : "A"
}
