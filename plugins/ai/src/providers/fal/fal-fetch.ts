/**
 * fal's SDK has no option for its address, so its requests are sent elsewhere on the way. Which of fal's hosts was meant is told in
 * a header, as fal's own proxies do it.
 *
 * @throws Error for an address that is none of fal's, which the key must not be sent to
 */
export function falFetch(send: typeof fetch, baseUrl?: string): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    if (url.protocol !== "https:" || !/^(queue\.)?fal\.run$/.test(url.host))
      throw new Error(`${url.host} is none of fal's.`)
    if (!baseUrl) return send(url, init)

    const headers = new Headers(init?.headers)
    headers.set("x-fal-target-host", url.host)
    return send(`${baseUrl.replace(/\/$/, "")}${url.pathname}${url.search}`, { ...init, headers })
  }
}
