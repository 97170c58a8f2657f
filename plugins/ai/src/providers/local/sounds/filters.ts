import { SAMPLE_RATE } from "./stage"

type Response = "lowpass" | "highpass" | "bandpass"

/**
 * Lets a band of frequencies through. The frequency may move.
 *
 * Source: Robert Bristow-Johnson, Cookbook formulae for audio EQ biquad filter coefficients.
 *
 * @param sharpness the Q of the filter; 0.7 is even
 */
export function filtered(
  samples: Float32Array,
  response: Response,
  frequency_hz: number | ((time_s: number) => number),
  sharpness = 0.7
): Float32Array {
  const result = new Float32Array(samples.length)
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  let c = coefficients(response, typeof frequency_hz === "number" ? frequency_hz : frequency_hz(0), sharpness)
  for (const [at, x] of samples.entries()) {
    // A moving filter is set anew each millisecond and a half, which nobody hears.
    if (typeof frequency_hz === "function" && at % 64 === 0) {
      c = coefficients(response, frequency_hz(at / SAMPLE_RATE), sharpness)
    }
    const y = c.b0 * x + c.b1 * x1 + c.b2 * x2 - c.a1 * y1 - c.a2 * y2
    ;[x2, x1, y2, y1] = [x1, x, y1, y]
    result[at] = y
  }
  return result
}

function coefficients(response: Response, frequency_hz: number, sharpness: number) {
  const angle = (2 * Math.PI * Math.min(frequency_hz, SAMPLE_RATE * 0.45)) / SAMPLE_RATE
  const cosine = Math.cos(angle)
  const alpha = Math.sin(angle) / (2 * sharpness)
  const a0 = 1 + alpha
  const rest = { a1: (-2 * cosine) / a0, a2: (1 - alpha) / a0 }
  switch (response) {
    case "lowpass":
      return { b0: (1 - cosine) / 2 / a0, b1: (1 - cosine) / a0, b2: (1 - cosine) / 2 / a0, ...rest }
    case "highpass":
      return { b0: (1 + cosine) / 2 / a0, b1: -(1 + cosine) / a0, b2: (1 + cosine) / 2 / a0, ...rest }
    case "bandpass":
      return { b0: alpha / a0, b1: 0, b2: -alpha / a0, ...rest }
  }
}
