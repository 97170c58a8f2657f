import { shape } from "../child/sound"
import { filtered } from "./filters"
import { SAMPLE_RATE, type Stage } from "./stage"
import { brownNoise, noise, sine, struck, sweep, swell, tone, wandering } from "./waveforms"

/** A sound effect: what it adds to the stage. */
export type Effect = (stage: Stage) => void

export const rain: Effect = (stage) => {
  const { random } = stage
  stage.surround((duration_s) => {
    const fall = filtered(filtered(noise(duration_s, random), "highpass", 900), "lowpass", 7_000)
    const gusts = wandering(4, random)
    shape(fall, (at) => 0.16 + 0.08 * gusts(at / SAMPLE_RATE))
    return fall
  })
  for (const at_s of stage.moments(0.018, 0.9)) {
    const pitch = random.between(1_800, 5_200)
    const drop = sweep(
      0.02,
      (share) => pitch * (1 + share),
      (share) => struck(share, 5)
    )
    stage.add(drop, at_s, { loudness: random.between(0.02, 0.12), place: random.between(-0.9, 0.9) })
  }
}

export const wind: Effect = (stage) => {
  const { random } = stage
  stage.surround((duration_s) => {
    const gusts = wandering(5, random)
    const pitchAt = (time_s: number) => 240 + 620 * gusts(time_s)
    const howl = filtered(noise(duration_s, random), "bandpass", pitchAt, 4)
    const body = filtered(brownNoise(duration_s, random), "lowpass", (time_s) => 200 + 500 * gusts(time_s))
    return tone(duration_s, (time_s) => {
      const at = Math.round(time_s * SAMPLE_RATE)
      return (0.25 + 0.75 * gusts(time_s)) * ((howl[at] ?? 0) * 1.3 + (body[at] ?? 0))
    })
  })
}

export const waves: Effect = (stage) => {
  const { random, duration_s } = stage
  stage.surround((length_s) => filtered(brownNoise(length_s, random), "lowpass", 260), 0.35)
  const length_s = Math.min(6, Math.max(2.5, duration_s))
  for (const at_s of stage.moments(length_s * 0.62, 0.15, 0)) {
    // It rises darkly, breaks brightly, and runs out hissing.
    const brightness = (time_s: number) => 350 + 5_000 * swell(((time_s / length_s) * 1.25) ** 1.4)
    const breaker = filtered(noise(length_s, random), "lowpass", brightness)
    shape(breaker, (at) => swell((at / breaker.length) ** 0.8))
    stage.add(breaker, at_s, { loudness: random.between(0.4, 0.6), place: random.between(-0.5, 0.5) })
  }
}

export const thunder: Effect = (stage) => {
  const { random, duration_s } = stage
  for (const at_s of stage.moments(Math.max(5, duration_s * 0.7), 0.2, Math.min(0.3, duration_s * 0.08))) {
    const length_s = Math.min(6, duration_s - at_s)
    const crack = filtered(noise(0.35, random), "bandpass", 1_400, 0.6)
    shape(crack, (at) => struck(at / crack.length, 7))
    stage.add(crack, at_s, { loudness: 0.5, place: random.between(-0.4, 0.4) })
    const rolling = wandering(0.7, random)
    const rumble = filtered(brownNoise(length_s, random), "lowpass", (time_s) => 90 + 700 * Math.exp(-time_s * 1.6))
    shape(rumble, (at) => struck(at / rumble.length, 3.2) * (0.35 + 0.65 * rolling(at / SAMPLE_RATE)))
    stage.add(rumble, at_s, { loudness: 2.4 })
  }
}

export const fire: Effect = (stage) => {
  const { random } = stage
  stage.surround((duration_s) => filtered(brownNoise(duration_s, random), "lowpass", 420), 0.3)
  stage.surround((duration_s) => filtered(noise(duration_s, random), "bandpass", 2_600, 0.5), 0.03)
  for (const at_s of stage.moments(0.055, 0.95)) {
    const crackle = filtered(noise(random.between(0.004, 0.03), random), "bandpass", random.between(1_200, 6_000), 1.5)
    shape(crackle, (at) => struck(at / crackle.length, 6))
    stage.add(crackle, at_s, { loudness: random.next() ** 4 * 2.2 + 0.08, place: random.between(-0.7, 0.7) })
  }
}

export const birds: Effect = (stage) => {
  const { random } = stage
  stage.surround((duration_s) => filtered(noise(duration_s, random), "bandpass", 1_200, 0.4), 0.012)
  for (const at_s of stage.moments(0.75, 0.6)) {
    const [pitch, place] = [random.between(2_600, 4_800), random.between(-0.9, 0.9)]
    const [calls, bend] = [random.whole(2, 6), random.pick([0.75, 1.3, 1.12])]
    const [length_s, loudness] = [random.between(0.06, 0.15), random.between(0.15, 0.5)]
    for (let call = 0; call < calls; call++) {
      const trill = (share: number) => pitch * bend ** share * (1 + 0.03 * sine(5, share))
      stage.add(sweep(length_s, trill, swell), at_s + call * length_s * 1.25, { loudness, place })
    }
  }
}

export const crickets: Effect = (stage) => {
  const { random } = stage
  stage.surround((duration_s) => filtered(brownNoise(duration_s, random), "lowpass", 300), 0.08)
  for (const [pitch, place] of [
    [4_300, -0.6],
    [4_750, 0.5],
    [3_900, 0.1],
  ] as const) {
    for (const at_s of stage.moments(random.between(0.55, 0.8), 0.08, random.between(0, 0.4))) {
      const chirp = tone(
        0.24,
        (time_s) => sine(pitch, time_s) * Math.max(0, sine(24, time_s)) ** 2 * swell(time_s / 0.24)
      )
      stage.add(chirp, at_s, { loudness: 0.3, place })
    }
  }
}

export const stream: Effect = (stage) => {
  const { random } = stage
  stage.surround((duration_s) => filtered(noise(duration_s, random), "bandpass", 900, 0.5), 0.1)
  for (const at_s of stage.moments(0.03, 0.8)) {
    const pitch = random.between(350, 1_700)
    const bubble = sweep(
      random.between(0.03, 0.09),
      (share) => pitch * (1 + 0.7 * share),
      (share) => struck(share, 4)
    )
    stage.add(bubble, at_s, { loudness: random.between(0.06, 0.3), place: random.between(-0.8, 0.8) })
  }
}
