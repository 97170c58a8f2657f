import "server-only"
import { redirect } from "next/navigation"
import { leaveForSignIn } from "../end-session"
import type { Place } from "../place"
import { signInPath } from "../return-path"
import { readSession, SessionEndedError, sessionToken } from "../session"

/** For pages of the studio: the token to ask with, or the way to the sign-in page and back to this path of the place. */
export async function requireToken(place: Place, path: string): Promise<string> {
  const session = await readSession()
  if (session === undefined) redirect(place.base + signInPath(path))
  return session.token ?? leaveForSignIn(place, path)
}

/** For actions: the token to ask with. @throws SessionEndedError */
export async function tokenOrEnded(): Promise<string> {
  const token = await sessionToken()
  if (token === undefined) throw new SessionEndedError()
  return token
}
