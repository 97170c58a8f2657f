import "server-only"
import { cookies } from "next/headers"
import { BackendError } from "./backend"
import { sessionCookie, sessionCookieOptions } from "./session-cookie"
import { isExpired, readToken } from "./session-token"

/** There was a session and it is over: expired, revoked, or tampered with. */
export class SessionEndedError extends Error {}

export interface Session {
  /** For `askBackend`; missing when it is plain without asking that the session is over. */
  token?: string
  customerId?: string
}

/** The session of this browser, or undefined when nobody is signed in. */
export async function readSession(): Promise<Session | undefined> {
  const token = (await cookies()).get(sessionCookie)?.value
  if (!token) return undefined
  const facts = readToken(token)
  return facts === undefined || facts.customerId === "" || isExpired(facts)
    ? {}
    : { token, customerId: facts.customerId }
}

/** The customer's token, if one is signed in: for requests that a guest may make too. */
export async function sessionToken(): Promise<string | undefined> {
  return (await readSession())?.token
}

/** Whose session this browser has, or had until it ended. Not for anything that only its owner may see or do. */
export async function sessionOwner(): Promise<string | undefined> {
  const facts = readToken((await cookies()).get(sessionCookie)?.value ?? "")
  return facts?.customerId || undefined
}

/** Only in actions and routes: pages cannot set cookies. */
export async function writeSession(token: string): Promise<void> {
  ;(await cookies()).set(sessionCookie, token, sessionCookieOptions())
}

/** Only in actions and routes. */
export async function forgetSession(): Promise<void> {
  ;(await cookies()).delete(sessionCookie)
}

/** For `catch` behind what only a customer may ask: a 401 means that the session is over. */
export function throwEnded(error: unknown): never {
  throw error instanceof BackendError && error.status === 401 ? new SessionEndedError() : error
}
