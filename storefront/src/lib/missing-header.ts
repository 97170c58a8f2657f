const header = "x-webox-missing"

/** Tells the page for missing addresses that the answer is a 404 already. */
export function tellMissing(headers: Headers): Headers {
  headers.set(header, "1")
  return headers
}

export function isToldMissing(headers: Pick<Headers, "get">): boolean {
  return headers.get(header) !== null
}

/** A visitor's word for it counts for nothing. */
export function forgetMissing(headers: Headers): void {
  headers.delete(header)
}
