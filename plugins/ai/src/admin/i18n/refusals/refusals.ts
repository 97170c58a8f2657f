/**
 * What a merchant is told of refusals, by their codes. The shop's own sentences are English: an English reader is told those, every other
 * language has a table. A sentence may name what the refusal tells beside its code, such as `{{needed, number}}`.
 */
export type Refusals = Record<string, string>

/**
 * What is said in brackets behind a refusal: which of the values is wrong (`field`), and how (`rule`). Empty for an English reader, whom the
 * shop's own sentence tells it.
 */
export interface Issues {
  /** Such as `{{field}}: {{rule}}`. */
  one: string
  rule: Record<string, string>
  field: Record<string, string>
}
