/** What a provider's error says, whatever its shape. */
export interface AnswerWords {
  message: string
  /** Such as `insufficient_quota`, as written. */
  codes: string[]
}

const CODE_KEYS = new Set(["code", "type", "status", "name", "title", "reason", "failureCode", "failure_code"])
const MESSAGE_KEYS = new Set(["message", "detail", "msg", "error", "errors", "details", "failure", "failure_reason"])

const DEEPEST = 5

/**
 * Reads the message and the codes out of an error's body. Each provider nests them in its own way (`{error: {message, type,
 * code}}`, `{detail: {status, message}}`, `{detail: [{msg, type}]}`, `{name, errors: []}`, `{title, detail}`), with the same
 * few words; so the words are looked for, not the shape.
 */
export function answerWords(body: unknown): AnswerWords {
  const codes: string[] = []
  const messages: string[] = []

  const visit = (value: unknown, depth: number): void => {
    if (typeof value === "string") messages.push(value)
    if (typeof value !== "object" || value === null || depth > DEEPEST) return
    if (Array.isArray(value)) return value.forEach((item) => visit(item, depth + 1))
    for (const [key, inner] of Object.entries(value)) {
      if (CODE_KEYS.has(key) && typeof inner === "string") codes.push(inner)
      else if (MESSAGE_KEYS.has(key)) visit(inner, depth + 1)
    }
  }

  visit(body, 0)
  return { message: messages.join(" · "), codes }
}
