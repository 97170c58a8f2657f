import type { MedusaContainer } from "@medusajs/framework/types"
import { followNews } from "@webox/kit/news"
import { hasEnded } from "../modules/generation/running/generation-state"
import type { Owner } from "../modules/generation/store/records"
import { knexOf } from "./knex-of"
import { ownGeneration, withAssets, type WholeGeneration } from "./read-generations"

/** News are hints: it is looked at anyway after so long. */
const LOOK_AGAIN_MS = 10_000

/**
 * Calls `onChange` with a generation as it is now and with each change, until it has ended or the signal says so.
 *
 * @throws WEBOX_AI_GENERATION_NOT_FOUND (404) when it is deleted meanwhile
 */
export async function followGeneration(
  container: MedusaContainer,
  { owner, id, signal }: { owner: Owner; id: string; signal: AbortSignal },
  onChange: (generation: WholeGeneration) => void
): Promise<void> {
  const knex = knexOf(container)
  const news = await followNews(container, `generation:${id}`)
  signal.addEventListener("abort", news.stop, { once: true })
  let shown = ""
  try {
    while (!signal.aborted) {
      const generation = await ownGeneration(knex, owner, id)
      const state = `${generation.status} ${generation.progress}`
      const [whole] = await withAssets(knex, [generation])
      if (whole && state !== shown && !signal.aborted) onChange(whole)
      shown = state
      if (hasEnded(generation.status)) return
      await news.wait(LOOK_AGAIN_MS)
    }
  } finally {
    news.stop()
  }
}
