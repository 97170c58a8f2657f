import "server-only"
import { getTranslations } from "next-intl/server"
import { BackendAwayError, BackendError } from "../backend"
import type { Place } from "../place"
import { formatCredits } from "./spending"

/** Refusals that the shopper can do something about, each with a sentence of its own. */
const explained = [
  "WEBOX_AI_MODEL_NOT_FOUND",
  "WEBOX_AI_MODEL_NOT_OFFERED",
  "WEBOX_AI_NOTHING_OFFERED",
  "WEBOX_AI_INPUT_INVALID",
  "WEBOX_INVALID_INPUT",
  "WEBOX_AI_PRICE_INCOMPLETE",
  "WEBOX_AI_EXCHANGE_RATE_MISSING",
  "WEBOX_AI_PRICE_ABOVE_LIMIT",
  "WEBOX_AI_GENERATION_NOT_FOUND",
  "WEBOX_AI_GENERATION_RUNNING",
  "WEBOX_AI_CUSTOMER_BUDGET_REACHED",
  "WEBOX_AI_BUDGET_REACHED",
  "WEBOX_AI_CONVERSATION_NOT_FOUND",
  "WEBOX_AI_MESSAGE_NOT_FOUND",
  "WEBOX_AI_CONVERSATION_BUSY",
  "WEBOX_AI_CONVERSATION_FULL",
  "WEBOX_IDEMPOTENCY_KEY_IN_USE",
] as const

/** Why one of the studio's wishes was refused. */
export interface StudioFailure {
  text: string
  /** How many credits are missing, when that is why. */
  missing_credits?: number
}

/** For `catch` in actions of the studio: what to tell the shopper. A session that ended, and mistakes of ours, are thrown on. */
export async function studioFailure(place: Place, error: unknown): Promise<StudioFailure> {
  if (error instanceof BackendAwayError) {
    const problem = await getTranslations({ locale: place.language, namespace: "Problem" })
    return { text: problem("away") }
  }
  if (!(error instanceof BackendError)) throw error
  const t = await getTranslations({ locale: place.language, namespace: "StudioProblem" })
  if (error.code === "WEBOX_CREDITS_NOT_ENOUGH") {
    return notEnough(place, Number(error.details["needed"]), Number(error.details["available"]))
  }
  const code = explained.find((known) => known === error.code)
  return { text: code === undefined ? t("other", { code: error.code }) : t(code) }
}

/** That there are not enough credits, and how many are missing. */
export async function notEnough(place: Place, needed: number, available: number): Promise<StudioFailure> {
  const t = await getTranslations({ locale: place.language, namespace: "StudioProblem" })
  const write = (credits: number) => formatCredits(credits, place.language)
  return {
    text: t("WEBOX_CREDITS_NOT_ENOUGH", { needed: write(needed), available: write(available) }),
    missing_credits: Math.max(0, needed - available),
  }
}

const endings = [
  "WEBOX_AI_PROMPT_REFUSED",
  "WEBOX_AI_PROVIDER_REFUSED_CONTENT",
  "WEBOX_AI_PROVIDER_REFUSED_INPUT",
  "WEBOX_AI_PROVIDER_UNAVAILABLE",
  "WEBOX_AI_PROVIDER_FAILED",
  "WEBOX_AI_RESULT_LOST",
  "WEBOX_AI_OUTCOME_UNKNOWN",
  "WEBOX_AI_TOO_LATE",
  "WEBOX_AI_ANSWER_INTERRUPTED",
] as const

/** Why a generation came to nothing, and what to do. @param code of its error */
export async function endingOf(place: Place, code: string): Promise<string> {
  const t = await getTranslations({ locale: place.language, namespace: "StudioProblem" })
  return t(endings.find((known) => known === code) ?? "failed")
}
