import { isDocument } from "./late-missing"
import { pathWithinPlace } from "./place-path"

/** Pages of one visitor's own: what they buy, pay, make, and who they are. */
const ownPages = /^\/(cart|checkout|account|orders|studio)(\/|$)/

/** Whether a page, if there is one, shows something of one visitor's own. @param path with language and country */
export function isOwnPage(path: string): boolean {
  return ownPages.test(pathWithinPlace(path))
}

/**
 * Whether Next's router, on a page made for everybody, asks for the data of one of a visitor's own. It would show it in the document that is open, under
 * that document's Content-Security-Policy, which allows inline scripts. An answer without data makes it load the whole
 * page instead, under a policy with a nonce; from there on the policy stays, whatever page the router shows.
 *
 * @param path with language and country
 * @param headers of the request; Next hides its own from who stands before its pages, so those of the browser tell
 */
export function needsWholePage(path: string, headers: Headers): boolean {
  const isAskedByScript = headers.get("sec-fetch-dest") === "empty" && !isDocument(headers)
  return isAskedByScript && isOwnPage(path) && !isAskedOnOwnPage(headers.get("referer"))
}

function isAskedOnOwnPage(referer: string | null): boolean {
  return referer !== null && URL.canParse(referer) && isOwnPage(new URL(referer).pathname)
}
