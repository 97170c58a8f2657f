import type { Sound } from "../child/sound"
import type { Random } from "../random"

export const SAMPLE_RATE = 44_100

/** Where sounds are put together: two channels, and how long they last. */
export class Stage {
  readonly left: Float32Array
  readonly right: Float32Array

  constructor(
    readonly duration_s: number,
    readonly random: Random
  ) {
    this.left = new Float32Array(Math.round(duration_s * SAMPLE_RATE))
    this.right = new Float32Array(this.left.length)
  }

  get sound(): Sound {
    return { sample_rate: SAMPLE_RATE, channels: [this.left, this.right] }
  }

  /** Adds a sound at a moment. @param place from -1, left, to 1, right */
  add(samples: Float32Array, at_s: number, { loudness = 1, place = 0 } = {}): void {
    const start = Math.round(at_s * SAMPLE_RATE)
    const [left, right] = [loudness * Math.sqrt((1 - place) / 2), loudness * Math.sqrt((1 + place) / 2)]
    const end = Math.min(samples.length, this.left.length - start)
    for (let at = 0; at < end; at++) {
      const sample = samples[at] ?? 0
      this.left[start + at] = (this.left[start + at] ?? 0) + sample * left
      this.right[start + at] = (this.right[start + at] ?? 0) + sample * right
    }
  }

  /** Adds what surrounds the listener: another sound for each ear, as long as the whole. */
  surround(make: (duration_s: number) => Float32Array, loudness = 1): void {
    this.add(make(this.duration_s), 0, { loudness, place: -0.85 })
    this.add(make(this.duration_s), 0, { loudness, place: 0.85 })
  }

  /** Moments from the beginning to shortly before the end, so many seconds apart, more or less. */
  moments(apart_s: number, variation = 0.3, first_s = 0.05): number[] {
    const moments: number[] = []
    for (let at_s = first_s; at_s < Math.max(first_s + 0.01, this.duration_s - 0.15);) {
      moments.push(at_s)
      at_s += apart_s * this.random.between(1 - variation, 1 + variation)
    }
    return moments
  }
}
