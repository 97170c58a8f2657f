import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { tellNews } from "@webox/kit/news"
import { setTimeout as pause } from "node:timers/promises"
import { saveProgress } from "../modules/generation/store/messages"
import { answerTopic } from "./answer-key"
import type { LiveAnswer } from "./live-answer"

/** How often what has come is kept, and how often a silent answer gives a sign of life. */
const SAVE_MS = 300
const SIGN_OF_LIFE_MS = 2_000

/**
 * Keeps what has come, one save after the other, and stops the answer when somebody asked for it, in whichever process.
 *
 * @returns a function that ends it, and resolves when the last save is done
 */
export function saveAsItGrows(knex: Knex, id: string, live: LiveAnswer): () => Promise<void> {
  const over = new AbortController()
  const saving = (async () => {
    let saved = ""
    let savedAt = Date.now()
    while (!over.signal.aborted) {
      await pause(SAVE_MS, undefined, { signal: over.signal }).catch(() => undefined)
      const text = live.text
      if (over.signal.aborted || (text === saved && Date.now() - savedAt < SIGN_OF_LIFE_MS)) continue
      try {
        const stops = await saveProgress(knex, id, text)
        if (stops !== false) live.stop("stopped")
        if (text !== saved) await tellNews(knex, answerTopic(id))
        saved = text
        savedAt = Date.now()
      } catch {
        // The next one makes up for it, and the end keeps all.
      }
    }
  })()
  return () => {
    over.abort()
    return saving
  }
}
