/** What of a request is checked before anything else sees it. */
export interface RequestInput {
  /** The path as it came, still encoded. */
  path: string
  query: unknown
  body: unknown
}

export interface InputLimits {
  /** The most rows that a list gives at once. */
  maximumLimit: number
}

const maximumDepth = 40
const maximumOffset = 10_000_000
const maximumQuantity = 1_000_000

/**
 * Finds what Medusa would hand to the database although the database cannot take it: NUL bytes anywhere, limits and
 * offsets that are no counts, sort fields that are no names, quantities that nobody can buy.
 *
 * @returns a sentence that says what to change, or undefined when all is well
 */
export function inputProblem({ path, query, body }: RequestInput, limits: InputLimits): string | undefined {
  return pathProblem(path) ?? valueProblem(query, "query") ?? listProblem(query, limits) ?? valueProblem(body, "body")
}

function pathProblem(path: string): string | undefined {
  try {
    return decodeURIComponent(path).includes("\0") ? "The path must not contain a NUL character." : undefined
  } catch {
    return "The path has a % that is not followed by two hex digits of UTF-8."
  }
}

function listProblem(query: unknown, { maximumLimit }: InputLimits): string | undefined {
  if (!isRecord(query)) return undefined
  const deepKey = Object.keys(query).find((key) => key.split(".").length > 2)
  if (deepKey !== undefined) return "A key of the query must have at most one dot."
  const { limit, offset, order, fields, locale } = query
  if (limit !== undefined && !isCount(limit, maximumLimit))
    return `limit must be a whole number from 0 to ${maximumLimit}.`
  if (offset !== undefined && !isCount(offset, maximumOffset)) {
    return `offset must be a whole number from 0 to ${maximumOffset}.`
  }
  if (
    order !== undefined &&
    !(typeof order === "string" && /^-?[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*){0,2}$/i.test(order))
  ) {
    return "order must be the name of one field, with a - before it to sort downwards."
  }
  if (fields !== undefined && !(typeof fields === "string" && /^[a-z0-9_.,*+\- ]*$/i.test(fields))) {
    return "fields must be names separated by commas."
  }
  if (locale !== undefined && !(typeof locale === "string" && /^[a-z0-9-]{0,35}$/i.test(locale))) {
    return "locale must be one language tag, such as fr-FR."
  }
  return undefined
}

/** Walks through a value of the request, metadata and all. */
function valueProblem(value: unknown, name: string, depth = 0): string | undefined {
  if (typeof value === "string") {
    return value.includes("\0") ? `The ${name} must not contain a NUL character.` : undefined
  }
  if (typeof value !== "object" || value === null || Buffer.isBuffer(value)) return undefined
  if (depth > maximumDepth) return `The ${name} must not be nested deeper than ${maximumDepth} levels.`

  for (const [key, nested] of Object.entries(value)) {
    if (key.includes("\0")) return `The ${name} must not contain a NUL character.`
    if (key === "quantity" && !isQuantity(nested)) {
      return `quantity must be a number from 0 to ${maximumQuantity} with at most 3 decimals.`
    }
    // Free data of the client's own: only what no database takes is refused in it.
    const problem = key === "metadata" ? nulProblem(nested, name, depth + 1) : valueProblem(nested, name, depth + 1)
    if (problem) return problem
  }
  return undefined
}

function nulProblem(value: unknown, name: string, depth: number): string | undefined {
  if (typeof value !== "object" || value === null) return valueProblem(value, name, depth)
  if (depth > maximumDepth) return `The ${name} must not be nested deeper than ${maximumDepth} levels.`
  for (const [key, nested] of Object.entries(value)) {
    if (key.includes("\0")) return `The ${name} must not contain a NUL character.`
    const problem = nulProblem(nested, name, depth + 1)
    if (problem) return problem
  }
  return undefined
}

/** What is not a number is left to the route's own validation, which names the type that it wants. */
function isQuantity(value: unknown): boolean {
  if (typeof value !== "number") return true
  return value >= 0 && value <= maximumQuantity && Number(value.toFixed(3)) === value
}

function isCount(value: unknown, maximum: number): boolean {
  return typeof value === "string" && /^\d{1,9}$/.test(value) && Number(value) <= maximum
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}
