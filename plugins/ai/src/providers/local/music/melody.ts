import type { Random } from "../random"
import { chordSteps, leadingNote, pitchOf, sectionOf, type Key } from "./harmony"
import type { Mood } from "./moods"

/** Lengths in eighths that fill a bar. */
type Rhythm = readonly number[]

const RHYTHMS: Readonly<Record<Mood["density"], readonly [Rhythm, Rhythm, Rhythm, Rhythm]>> = {
  sparse: [
    [4, 4],
    [3, 1, 4],
    [6, 2],
    [2, 2, 4],
  ],
  flowing: [
    [2, 1, 1, 4],
    [3, 1, 2, 2],
    [1, 1, 2, 2, 2],
    [3, 3, 2],
  ],
}

const CLOSING: Rhythm = [6]

/** A note of the melody, in eighths from the beginning of its bar. */
export interface MelodyNote {
  bar: number
  eighth: number
  eighths: number
  pitch: number
  isStrong: boolean
}

/**
 * A melody over chords. Each section has its motif, which comes back with the section: strong beats take notes of the chord, weak ones go
 * on by step, and every fourth bar comes to rest.
 */
export function melodyOver(chords: readonly number[], key: Key, mood: Mood, random: Random): MelodyNote[] {
  const motifs = { A: motif(mood, random, 3), B: motif(mood, random, 6) }
  const notes: MelodyNote[] = []
  let step = 4
  for (const [bar, chord] of chords.entries()) {
    const { rhythms, turns, height } = motifs[sectionOf(bar)]
    const isClosing = bar % 4 === 3 || bar === chords.length - 1
    const rhythm = isClosing ? CLOSING : (rhythms[bar % 2] ?? CLOSING)
    let eighth = 0
    for (const [index, eighths] of rhythm.entries()) {
      const isStrong = eighth % 4 === 0
      const wanted = step + (turns[(bar % 2) * 5 + index] ?? 0)
      step = isStrong ? nearestOf(chordSteps(chord, false), pulled(wanted, height)) : pulled(wanted, height)
      const pitch = pitchOf(key, step, 5) + leadingNote(key, chord, step)
      notes.push({ bar, eighth, eighths, pitch, isStrong })
      eighth += eighths
    }
  }
  return notes
}

function motif({ density }: Mood, random: Random, height: number) {
  const [one, two, three, four] = RHYTHMS[density]
  const rhythms = [random.pick([one, two, three]), random.pick([two, three, four])]
  // Mostly steps, now and then a leap, which the next step takes back.
  const turns = Array.from({ length: 10 }, () => random.pick([-1, 1, -1, 1, 2, -2, -1, 1, 3]))
  return { rhythms, turns, height }
}

/** Keeps a melody within a singer's range, about its height. */
function pulled(step: number, height: number): number {
  if (step > height + 4) return step - 3
  return step < height - 4 ? step + 3 : step
}

/** The note of a chord, in any octave, that is nearest to a step. */
function nearestOf(chord: readonly number[], step: number): number {
  const near = chord.flatMap((note) => [-1, 0, 1].map((octave) => note + 7 * (octave + Math.floor((step - note) / 7))))
  return near.reduce((best, note) => (Math.abs(note - step) < Math.abs(best - step) ? note : best), near[0] ?? step)
}
