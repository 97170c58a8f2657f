import { FetchError } from "@medusajs/js-sdk"

/** The shop refused something, and says why by a code that never changes. */
export class Refusal extends FetchError {
  /**
   * @param code such as `WEBOX_AI_BUDGET_REACHED`
   * @param message the shop's own sentence, in English
   * @param details what the sentence is made of, such as `{ needed: 5, available: 2 }`
   */
  constructor(
    readonly code: string,
    message: string,
    readonly details: Record<string, unknown> = {},
    status?: number
  ) {
    super(message, undefined, status)
  }
}

/** What a bad answer of the shop means. @param body as JSON has it */
export function refusalOf({ status, statusText }: Pick<Response, "status" | "statusText">, body: unknown): FetchError {
  const said: Record<string, unknown> = typeof body === "object" && body !== null ? { ...body } : {}
  const { code, message, type: _, ...details } = said
  const sentence = typeof message === "string" && message !== "" ? message : statusText
  return typeof code === "string"
    ? new Refusal(code, sentence, details, status)
    : new FetchError(sentence, statusText, status)
}
