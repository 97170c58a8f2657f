import "server-only"

/** Answers with a stream of server-sent events of the backend, as it comes; with its refusal as it is; or with a 502. */
export function passEvents(answer: Response | undefined): Response {
  if (answer === undefined || answer.status >= 500) return new Response(null, { status: 502 })
  return new Response(answer.body, {
    status: answer.status,
    headers: {
      "content-type": answer.headers.get("content-type") ?? "application/json",
      "cache-control": "private, no-store, no-transform",
      // Proxies that collect an answer before they pass it on would hold the words back.
      "x-accel-buffering": "no",
    },
  })
}
