import { field } from "../form"
import { kindOf, type Kind } from "./kinds"
import { mostCharacters, type Model } from "./model"
import { enteredNames, type Entered } from "./options"
import { creditsOf } from "./spending"

/** What a form of the studio says; nothing of it is believed. */
export interface StudioFormValues {
  kind: Kind
  entered: Entered
  /** Keys of models, as they were sent. */
  models: string[]
  /** The price that stood on the button. */
  shown: number | undefined
  confirmed: number | undefined
  /** Names this attempt, so that one that is sent twice orders once. */
  attempt: string
  /** Whether only the chosen model's options are wanted, by who has no JavaScript. */
  isLookingOnly: boolean
}

const mostModels = 4

export function readStudioForm(form: FormData): StudioFormValues {
  const entered: Entered = {}
  for (const name of enteredNames) {
    const value = field(form, name)
    if (value !== "") entered[name] = value
  }
  const models = form.getAll("model").filter((key) => typeof key === "string" && key !== "")
  return {
    kind: kindOf(form.get("kind")) ?? "image",
    entered,
    models: models.map(String).slice(0, mostModels),
    shown: creditsOf(field(form, "shown_credits")),
    confirmed: creditsOf(field(form, "confirmed_credits")),
    attempt: attemptOf(form),
    isLookingOnly: form.has("look"),
  }
}

/** The attempt that a form names; one of its own for a form that names none. */
export function attemptOf(form: FormData): string {
  const sent = field(form, "attempt")
  return /^[\w-]{20,100}$/.test(sent) ? sent : crypto.randomUUID()
}

/** What is wrong with a prompt, for models that all have to take it. */
export function promptProblem(
  prompt: string,
  models: readonly Model[]
): { key: "empty" | "long"; most: number } | undefined {
  const most = Math.min(...models.map(mostCharacters))
  if (prompt === "") return { key: "empty", most }
  // As the backend counts: a character that takes two units is one.
  return [...prompt].length > most ? { key: "long", most } : undefined
}
