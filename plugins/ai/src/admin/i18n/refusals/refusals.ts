/**
 * What a merchant is told of refusals, by their codes. The shop's own sentences are English: an English reader is told those, every other
 * language has a table. A sentence may name what the refusal tells beside its code, such as `{{needed, number}}`.
 */
export type Refusals = Record<string, string>
