/** A note as it is played. */
export interface Note {
  at_s: number
  length_s: number
  part: Part
  /** MIDI: 60 is middle C; on the drums the number of the drum. */
  pitch: number
  /** 1 to 127. */
  velocity: number
}

/** The parts, by their MIDI channels; the tenth is always the drums. */
export const PARTS = { melody: 0, chords: 1, bass: 2, pad: 3, drums: 9 } as const

export type Part = keyof typeof PARTS

/** A whole piece. */
export interface Score {
  notes: Note[]
  /** The instruments, by General MIDI, from 0. */
  instruments: Partial<Record<Part, number>>
  duration_s: number
  /** From when it fades away, after its last chord. */
  fades_from_s: number
}
