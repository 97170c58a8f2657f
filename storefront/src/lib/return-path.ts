import { pathWithinPlace } from "./place-path"

/**
 * Where to go after signing in: a path within the place, such as `/checkout`. Anything that is not made of plain segments,
 * as our own pages are, leads to the account: so nobody can be sent to another site.
 */
export function returnPath(asked: unknown): string {
  return typeof asked === "string" && asked.length <= 200 && /^(\/[\w-]+)+$/.test(asked) ? asked : "/account"
}

/**
 * Where the sign-in or sign-up page led that somebody comes from: a link to the same page in another language carries its query
 * only where scripts run.
 * @param referer the header of that name
 */
export function returnOfReferer(referer: string | null): string | undefined {
  if (referer === null || !URL.canParse(referer)) return undefined
  const { pathname, searchParams } = new URL(referer)
  const isOfSigning = /^\/account\/sign-(in|up)$/.test(pathWithinPlace(pathname))
  return isOfSigning ? (searchParams.get("return") ?? undefined) : undefined
}

/**
 * The sign-in page that leads back to a path within the place.
 * @param isEnded says that a session has ended
 * @param isLost says besides that what was typed could not be kept
 */
export function signInPath(path: string, { isEnded = false, isLost = false } = {}): string {
  const query = new URLSearchParams({ ...(isEnded ? { ended: isLost ? "lost" : "1" } : {}), return: path })
  return `/account/sign-in?${query}`
}
