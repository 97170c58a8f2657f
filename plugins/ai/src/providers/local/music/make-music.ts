import type { MusicRequest } from "../../../provider/requests"
import { fade, fileOfSound, normalise, type Sound } from "../child/sound"
import { compose } from "./compose"
import { playScore } from "./play-score"

/** Composes and plays a piece. */
export async function makeMusic(request: MusicRequest, signal: AbortSignal): Promise<Buffer> {
  return fileOfSound(await musicOf(request, signal), signal)
}

/** The piece as sound, for a film too. */
export async function musicOf({ prompt, duration_s }: MusicRequest, signal: AbortSignal): Promise<Sound> {
  const score = compose(prompt, duration_s)
  const sound = await playScore(score, signal)
  normalise(sound)
  fade(sound, { in_s: 0.01, out_s: duration_s - score.fades_from_s })
  return sound
}
