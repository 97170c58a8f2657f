import type { SoundEffectRequest } from "../../../provider/requests"
import { fade, fileOfSound, normalise } from "../child/sound"
import { takeTurns } from "../child/take-turns"
import { Random, seedOf } from "../random"
import { chooseEffects } from "./choose-effects"
import { Stage } from "./stage"

/** Synthesises the sounds that the prompt speaks of. The same prompt is the same sound. */
export async function makeSoundEffect(
  { prompt, duration_s }: SoundEffectRequest,
  signal: AbortSignal
): Promise<Buffer> {
  const stage = new Stage(duration_s, new Random(seedOf(prompt)))
  for (const effect of chooseEffects(prompt)) {
    effect(stage)
    await takeTurns(signal)
  }
  normalise(stage.sound)
  fade(stage.sound, { in_s: 0.01, out_s: Math.min(1.5, duration_s * 0.25) })
  return fileOfSound(stage.sound, signal)
}
