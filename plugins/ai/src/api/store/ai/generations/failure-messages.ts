/** What a shopper reads of a generation that failed; what the provider said is for the merchant. */
const MESSAGES: Record<string, string> = {
  WEBOX_AI_PROMPT_REFUSED: "This cannot be asked for here. Write something else. You paid nothing.",
  WEBOX_AI_PROVIDER_REFUSED_CONTENT: "The provider refuses this content. Write something else. You paid nothing.",
  WEBOX_AI_PROVIDER_REFUSED_INPUT:
    "The provider could not use this input. Change it, or choose another model. You paid nothing.",
  WEBOX_AI_PROVIDER_UNAVAILABLE:
    "The provider could not be reached. Try again later, or choose another model. You paid nothing.",
  WEBOX_AI_PROVIDER_FAILED:
    "The provider could not make it. Try again, change what you ask, or choose another model. You paid nothing.",
  WEBOX_AI_RESULT_LOST: "It was made, but could not be fetched from the provider. Try again. You paid nothing.",
  WEBOX_AI_OUTCOME_UNKNOWN: "The connection to the provider broke, and what came of it is not known. You paid nothing.",
  WEBOX_AI_ANSWER_INTERRUPTED: "The answer broke off on our side. Ask again. You paid nothing.",
  WEBOX_AI_TOO_LATE: "It took too long. Try again later, or choose another model. You paid nothing.",
}

export function messageOf(code: string): string {
  return MESSAGES[code] ?? "It failed. You paid nothing."
}
