import { shape } from "../child/sound"
import { filtered } from "./filters"
import type { Effect } from "./nature"
import type { Stage } from "./stage"
import { brownNoise, noise, sine, struck, sweep, swell, tone, wandering } from "./waveforms"

/** Partials of a church bell, as bell founders tune them: hum, prime, tierce, quint, nominal and above. */
const BELL: readonly (readonly [ratio: number, loudness: number])[] = [
  [0.5, 0.5],
  [1, 1],
  [1.2, 0.7],
  [1.5, 0.4],
  [2, 0.8],
  [2.67, 0.3],
  [3.01, 0.25],
  [4.17, 0.15],
]

function bellTone(pitch_hz: number, length_s: number): Float32Array {
  return tone(length_s, (time_s) => {
    const sum = BELL.reduce(
      (level, [ratio, loudness]) =>
        level + loudness * sine(pitch_hz * ratio, time_s) * Math.exp(-time_s * (0.5 + ratio * 0.55)),
      0
    )
    return sum * Math.min(1, time_s * 400) * Math.min(1, (length_s - time_s) * 4)
  })
}

export const bell: Effect = (stage) => {
  const pitch = stage.random.between(320, 520)
  for (const at_s of stage.moments(2.8, 0, 0.02)) stage.add(bellTone(pitch, 5), at_s, { place: 0.1 })
}

/** Three rising notes, as of a message or a success. */
export const chime: Effect = (stage) => {
  for (const at_s of stage.moments(2.4, 0, 0.02)) {
    for (const [index, step] of [0, 4, 7, 12].entries()) {
      const pitch = 660 * 2 ** (step / 12)
      const note = tone(
        1.6,
        (time_s) => (sine(pitch, time_s) + 0.25 * sine(pitch * 3, time_s)) * struck(time_s / 1.6, 6)
      )
      stage.add(note, at_s + index * 0.11, { loudness: 0.6, place: index * 0.2 - 0.3 })
    }
  }
}

/** A knock on something: a body that resounds, and the touch itself. */
function tap({ random }: Stage, pitch_hz: number, length_s: number): Float32Array {
  const touch = filtered(noise(length_s, random), "bandpass", pitch_hz * 6, 0.8)
  return tone(length_s, (time_s) => {
    const share = time_s / length_s
    const body = sine(pitch_hz, time_s) + 0.5 * sine(pitch_hz * 1.58, time_s)
    return (body * 0.7 + (touch[Math.round(share * (touch.length - 1))] ?? 0)) * struck(share, 7)
  })
}

export const click: Effect = (stage) => {
  for (const at_s of stage.moments(0.7, 0.1)) {
    stage.add(tap(stage, 1_900, 0.03), at_s)
    stage.add(tap(stage, 2_600, 0.02), at_s + 0.085, { loudness: 0.5 })
  }
}

export const knock: Effect = (stage) => {
  for (const at_s of stage.moments(1.8, 0.1)) {
    for (const blow of [0, 0.2, 0.41]) stage.add(tap(stage, 150, 0.16), at_s + blow, { loudness: 0.8, place: 0.15 })
  }
}

export const footsteps: Effect = (stage) => {
  for (const [step, at_s] of stage.moments(0.54, 0.06).entries()) {
    const place = step % 2 === 0 ? -0.3 : 0.3
    const [heel, sole] = [tap(stage, 82, 0.12), filtered(noise(0.11, stage.random), "bandpass", 1_700, 0.7)]
    shape(sole, (at) => struck(at / sole.length, 4))
    stage.add(heel, at_s, { place })
    stage.add(sole, at_s + 0.05, { loudness: stage.random.between(0.12, 0.22), place })
  }
}

export const heartbeat: Effect = (stage) => {
  for (const at_s of stage.moments(0.92, 0.02)) {
    for (const [later_s, pitch, loudness] of [
      [0, 52, 1],
      [0.28, 64, 0.65],
    ] as const) {
      const beat = sweep(
        0.2,
        (share) => pitch * (1.5 - share * 0.6),
        (share) => struck(share, 5)
      )
      stage.add(beat, at_s + later_s, { loudness })
    }
  }
}

export const whoosh: Effect = (stage) => {
  const { random, duration_s } = stage
  const length_s = Math.min(1.5, duration_s * 0.9)
  for (const at_s of stage.moments(1.45, 0.05, 0.02)) {
    const passing = (time_s: number) => 300 + 3_200 * swell(time_s / length_s)
    const air = filtered(noise(length_s, random), "bandpass", passing, 1.2)
    const toRight = random.next() < 0.5 ? 1 : -1
    // It passes from one side to the other.
    for (const side of [-1, 1]) {
      const ear = air.slice()
      shape(ear, (at) => swell(at / ear.length) * (0.5 + 0.5 * side * toRight * (2 * (at / ear.length) - 1)))
      stage.add(ear, at_s, { place: side * 0.9 })
    }
  }
}

export const explosion: Effect = (stage) => {
  const { random, duration_s } = stage
  const length_s = Math.min(4, duration_s)
  for (const at_s of stage.moments(5, 0, 0.03)) {
    const blast = filtered(noise(length_s, random), "lowpass", (time_s) => 120 + 5_000 * Math.exp(-time_s * 6))
    shape(blast, (at) => struck(at / blast.length, 5))
    stage.add(blast, at_s)
    stage.add(
      sweep(
        length_s,
        (share) => 75 - 45 * share,
        (share) => struck(share, 4)
      ),
      at_s,
      { loudness: 0.9 }
    )
  }
}

export const engine: Effect = (stage) => {
  const { random, duration_s } = stage
  const throttle = wandering(3, random)
  let phase = 0
  const motor = tone(duration_s, (time_s) => {
    phase += (38 + 26 * throttle(time_s)) / 44_100
    return [1, 2, 3, 4, 6].reduce((sum, part) => sum + Math.sin(2 * Math.PI * phase * part) / part, 0)
  })
  stage.add(filtered(motor, "lowpass", 900), 0, { loudness: 0.6 })
  stage.surround((length_s) => filtered(brownNoise(length_s, random), "lowpass", 700), 0.35)
}

export const applause: Effect = (stage) => {
  const { random } = stage
  for (const at_s of stage.moments(0.006, 0.95)) {
    const clap = filtered(noise(0.025, random), "bandpass", random.between(900, 2_400), 1)
    shape(clap, (at) => struck(at / clap.length, 5))
    stage.add(clap, at_s, { loudness: random.between(0.1, 0.5), place: random.between(-0.95, 0.95) })
  }
}

export const alarm: Effect = (stage) => {
  for (const [index, at_s] of stage.moments(0.32, 0).entries()) {
    const pitch = index % 2 === 0 ? 880 : 660
    const beep = tone(
      0.26,
      (time_s) => (sine(pitch, time_s) + 0.3 * sine(pitch * 2, time_s)) * swell(time_s / 0.26) ** 0.3
    )
    stage.add(beep, at_s, { loudness: 0.5 })
  }
}

export const laser: Effect = (stage) => {
  for (const at_s of stage.moments(0.7, 0.3)) {
    const from = stage.random.between(1_800, 3_200)
    const shot = sweep(
      0.35,
      (share) => 140 + from * Math.exp(-share * 5),
      (share) => struck(share, 4)
    )
    stage.add(shot, at_s, { place: stage.random.between(-0.6, 0.6) })
  }
}

/** For words that no effect is known for: a soft chord that comes and goes, which suits most things. */
export const shimmer: Effect = (stage) => {
  const { random, duration_s } = stage
  const root = random.between(180, 260)
  for (const [index, ratio] of [1, 1.5, 2, 2.52, 3, 4].entries()) {
    const beating = wandering(2 + index * 0.4, random)
    const voice = tone(duration_s, (time_s) => {
      const warble = sine(root * ratio, time_s) + sine(root * ratio * 1.004, time_s)
      return warble * beating(time_s) * swell(0.08 + 0.84 * (time_s / duration_s))
    })
    stage.add(voice, 0, { loudness: 0.4 / (index + 1), place: (index % 2 === 0 ? -1 : 1) * index * 0.14 })
  }
  stage.surround((length_s) => {
    const air = filtered(noise(length_s, random), "bandpass", 3_000, 0.6)
    shape(air, (at) => 0.03 * swell(at / air.length))
    return air
  })
}
