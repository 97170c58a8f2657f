import { measuresOf } from "@webox/ai/files/measure"
import { mediaTypeOf } from "@webox/ai/files/media-type"
import type { MediaOutcome } from "@webox/ai/provider"
import { LocalProvider } from "@webox/ai/providers/local"
import { percentile } from "../lib/percentile"
import { rounded, type Figure } from "../lib/report"

const rounds = 3

const sentence = "The shop opens at nine, and everybody can make a picture, a voice, a piece of music or a film there. "

/** How long the local provider takes, each process started anew as for a customer: the median of three. */
export async function localSection(): Promise<Figure[]> {
  const provider = new LocalProvider({})
  const call = { model: "local", signal: new AbortController().signal, attempt_id: "bench" }
  const prompt = "A lighthouse at night"
  const shape = { duration_s: 10, aspect_ratio: "9:16", resolution: 1080 } as const
  return [
    await figure("local: a picture of 1024×1024", 1, 0, (seed) =>
      provider.image({ prompt, width: 1024, height: 1024, count: 1, seed }, call)
    ),
    await figure("local: 10 s of speech", 3, 10, () =>
      provider.speech({ text: sentence.repeat(2), voice: "claire" }, call)
    ),
    await figure("local: 10 s of film at 1080×1920", 25, 10, (seed) =>
      provider.video({ prompt, ...shape, seed }, call)
    ),
  ]
}

/** @param least_s how long what was made must last; 0 for pictures */
async function figure(
  what: string,
  target_s: number,
  least_s: number,
  make: (round: number) => Promise<MediaOutcome>
): Promise<Figure> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    const outcome = await make(round)
    times.push((performance.now() - start) / 1_000)
    check(what, outcome, least_s)
  }
  const seconds = percentile(times, 50)
  return {
    what,
    measured: `${rounded(seconds)} s`,
    target: `≤ ${target_s} s`,
    isMet: seconds <= target_s,
    numbers: { median_s: rounded(seconds), slowest_s: rounded(Math.max(...times)) },
  }
}

function check(what: string, outcome: MediaOutcome, least_s: number): void {
  const [file] = outcome.state === "done" ? outcome.result.files : []
  if (!file || !("content" in file)) throw new Error(`${what}: nothing was made.`)
  const { duration_s } = measuresOf(file.content, mediaTypeOf(file.content) ?? "")
  if ((duration_s ?? 0) < least_s) throw new Error(`${what}: it lasts ${duration_s} s.`)
}
