/** What a session's token says about itself. It is read here, never trusted: only the backend can tell whether it is genuine. */
export interface TokenFacts {
  /** Whose session it is; empty while a sign-up is unfinished. */
  customerId: string
  issuedAt_s: number
  expiresAt_s: number
}

const longest = 4096

/** Reads a JSON Web Token's payload (RFC 7519), or undefined when the text is none of a customer's. */
export function readToken(token: string): TokenFacts | undefined {
  if (token.length > longest || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return undefined
  const payload = parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"))
  if (typeof payload !== "object" || payload === null) return undefined
  const { actor_id, actor_type, iat, exp }: Record<string, unknown> = Object.fromEntries(Object.entries(payload))
  if (actor_type !== "customer" || typeof actor_id !== "string") return undefined
  if (typeof iat !== "number" || typeof exp !== "number") return undefined
  return { customerId: actor_id, issuedAt_s: iat, expiresAt_s: exp }
}

/** Whether the token's time is over. */
export function isExpired({ expiresAt_s }: TokenFacts, now_ms = Date.now()): boolean {
  return now_ms >= expiresAt_s * 1000
}

/** Whether more than half of the token's time has passed, so that it is time for a new one. */
export function isPastHalfLife({ issuedAt_s, expiresAt_s }: TokenFacts, now_ms = Date.now()): boolean {
  return now_ms >= ((issuedAt_s + expiresAt_s) / 2) * 1000
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
