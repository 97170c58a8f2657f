import { environment } from "./environment"

export const sessionCookie = "webox_session"

/**
 * Longer than any token lives: so that who comes back late is told that the session ended, not merely shown the sign-in page.
 */
const thirtyDays = 30 * 24 * 60 * 60

export function sessionCookieOptions() {
  return {
    httpOnly: true,
    sameSite: "lax",
    secure: environment.secureCookies,
    path: "/",
    maxAge: thirtyDays,
  } as const
}
