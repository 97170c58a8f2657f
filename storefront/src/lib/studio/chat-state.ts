/** What a form of a conversation shows. */
export interface ChatState {
  /** What was written; empty once it is said. */
  content: string
  failure?: string
  failureLink?: { href: string; text: string }
  /** What the answer may cost, when that has to be confirmed first. */
  confirm?: number
  /** Counts the answers, so that the form notices each. */
  answers: number
}
