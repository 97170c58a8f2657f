import type { Random } from "../random"
import { SAMPLE_RATE } from "./stage"

/** Samples computed from their time in seconds. */
export function tone(duration_s: number, at: (time_s: number) => number): Float32Array {
  return Float32Array.from({ length: Math.max(1, Math.round(duration_s * SAMPLE_RATE)) }, (_, index) =>
    at(index / SAMPLE_RATE)
  )
}

export function sine(frequency_hz: number, time_s: number): number {
  return Math.sin(2 * Math.PI * frequency_hz * time_s)
}

/** A sine whose pitch moves: its phase is summed up, so that it has no jumps. */
export function sweep(
  duration_s: number,
  frequencyAt: (share: number) => number,
  gainAt: (share: number) => number
): Float32Array {
  let phase = 0
  return tone(duration_s, (time_s) => {
    const share = time_s / duration_s
    phase += (2 * Math.PI * frequencyAt(share)) / SAMPLE_RATE
    return Math.sin(phase) * gainAt(share)
  })
}

export function noise(duration_s: number, random: Random): Float32Array {
  return tone(duration_s, () => random.between(-1, 1))
}

/** Noise that is stronger the deeper it is. */
export function brownNoise(duration_s: number, random: Random): Float32Array {
  let level = 0
  return tone(duration_s, () => (level = level * 0.996 + random.between(-1, 1) * 0.06))
}

/** A curve that wanders slowly from 0 to 1 and back, at its own whim. @param period_s about how long a turn takes */
export function wandering(period_s: number, random: Random): (time_s: number) => number {
  const waves = [1, 0.61, 0.37].map((factor) => ({ rate: 1 / (period_s * factor), phase: random.next() }))
  return (time_s) => 0.5 + waves.reduce((sum, { rate, phase }) => sum + sine(1, time_s * rate + phase), 0) / 6
}

/** Up fast, then down as a thing does that was struck. */
export function struck(share: number, sharpness = 6): number {
  return Math.min(1, share * 60) * Math.exp(-sharpness * share) * Math.min(1, (1 - share) * 12)
}

/** Up and down again, softly. */
export function swell(share: number): number {
  return Math.sin(Math.PI * Math.min(1, Math.max(0, share))) ** 2
}
