import "server-only"
import { readDraft } from "../draft"
import type { Place } from "../place"
import { sessionOwner } from "../session"
import { findGeneration } from "./generations"
import { kindOf, type Kind } from "./kinds"
import { keyOf } from "./model"
import { enteredOf, type Entered } from "./options"
import { readPictureName } from "./start-picture"

export type StudioParameters = Partial<
  Record<"kind" | "model" | "prompt" | "from" | "picture" | "picture_problem", string | string[]>
>

export interface StartValues {
  kind: Kind
  entered: Entered
  /** The key of the model to begin with. */
  model?: string
}

const longestPrompt = 5_000

/**
 * What a form of the studio begins with: the settings of an earlier creation (`from`), what was typed when the session ended,
 * or what the address says.
 * Speech is spoken in the shopper's own language until they choose another one.
 * @param path the form's, within the place
 * @throws SessionEndedError
 */
export async function startValues(
  place: Place,
  token: string,
  path: string,
  parameters: StudioParameters
): Promise<StartValues> {
  const { kind, model, prompt, from, picture } = parameters
  const earlier = typeof from === "string" ? await findGeneration(token, from) : undefined
  if (earlier !== undefined) {
    const { provider, model: id } = earlier
    return { kind: earlier.kind, entered: enteredOf(earlier.input), model: keyOf({ provider, id }) }
  }
  const draft = kind === undefined ? await readDraft(path, (await sessionOwner()) ?? "") : undefined
  if (draft !== undefined)
    return { kind: kindOf(draft["kind"]) ?? "image", entered: enteredOf(draft), model: draft["model"] }
  return {
    kind: kindOf(kind) ?? "image",
    entered: {
      language: place.language,
      ...(typeof prompt === "string" ? { prompt: prompt.slice(0, longestPrompt) } : {}),
      ...(typeof picture === "string" && readPictureName(picture) ? { picture } : {}),
    },
    ...(typeof model === "string" ? { model } : {}),
  }
}
