/**
 * Whether a request that changes something comes from one of our own pages, as its browser says. One that says nothing is let
 * through: its session's cookie is not sent from elsewhere.
 */
export function isFromOurPages(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site")
  return site === null || site === "same-origin"
}
