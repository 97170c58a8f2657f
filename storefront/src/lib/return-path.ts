/**
 * Where to go after signing in: a path within the place, such as `/checkout`. Anything that is not made of plain segments,
 * as our own pages are, leads to the account: so nobody can be sent to another site.
 */
export function returnPath(asked: unknown): string {
  return typeof asked === "string" && asked.length <= 200 && /^(\/[\w-]+)+$/.test(asked) ? asked : "/account"
}

/** The sign-in page that leads back to a path within the place. @param isEnded says that a session has ended */
export function signInPath(path: string, { isEnded = false } = {}): string {
  const query = new URLSearchParams({ ...(isEnded ? { ended: "1" } : {}), return: path })
  return `/account/sign-in?${query}`
}
