import type { ChatRequest } from "../../../provider/requests"
import { Random, seedOf } from "../random"
import { english } from "./english"
import { french } from "./french"
import { readTask } from "./read-task"

/**
 * Writes an answer from authored texts: no language model is asked, and the answer says so wherever it is not a text for a field of a product, which
 * is to be used as it is.
 */
export function writeAnswer({ turns }: Pick<ChatRequest, "turns">): string {
  const asked = turns.at(-1)?.content ?? ""
  const task = readTask(asked)
  const texts = task.language === "fr" ? french : english
  return texts[task.kind](task, new Random(seedOf(asked)))
}
