import { environment } from "./environment"
import { isExpired, isPastHalfLife, readToken } from "./session-token"

const timeoutMs = 5_000

/**
 * A fresh token for one that is past half its life, or undefined when there is no need or no answer: then the old one goes
 * on as long as it lasts. For the proxy, which alone can change cookies while a page is made.
 */
export async function renewedToken(token: string | undefined): Promise<string | undefined> {
  const facts = token === undefined ? undefined : readToken(token)
  if (facts === undefined || isExpired(facts) || !isPastHalfLife(facts)) return undefined
  const answer = await refresh(`Bearer ${token}`).catch(() => undefined)
  if (typeof answer !== "object" || answer === null || !("token" in answer) || typeof answer.token !== "string") {
    return undefined
  }
  return readToken(answer.token)?.customerId === facts.customerId ? answer.token : undefined
}

async function refresh(authorization: string): Promise<unknown> {
  const response = await fetch(`${environment.backendUrl}/auth/token/refresh`, {
    method: "POST",
    headers: { authorization },
    cache: "no-store",
    signal: AbortSignal.timeout(timeoutMs),
  })
  return response.ok ? response.json() : undefined
}
