import type { ServerResponse } from "node:http"
import { startLoopbackServer, type LoopbackServer } from "@webox/kit/testing/loopback-server"
import type { AbstractAiProvider, ProviderCall } from "../provider/abstract-ai-provider"
import type { ProviderOptions } from "../provider/environment-options"
import type { CallWork } from "../provider/exchange/answer-error"
import { ProviderError } from "../provider/provider-error"
import { aCall } from "./collect"

export const SECRET = "sk-loopback-0123456789"

export interface FailureCase<Provider extends AbstractAiProvider> {
  /** Such as `openai's picture`. */
  name: string
  work: CallWork
  model: string
  make(options: ProviderOptions): Provider
  call(provider: Provider, call: ProviderCall): Promise<unknown>
  /** What the provider answers, with 401, to a key that it does not know. */
  unauthorised: unknown
  /** What it answers, with 429, when it is asked too often. */
  rateLimited: unknown
}

/** What goes wrong with every provider in the same way, over the wire, through its SDK. */
export function describeFailures<Provider extends AbstractAiProvider>(failing: FailureCase<Provider>): void {
  const isPaidOnce = failing.work === "media"
  const afterSending = { media: "outcome_unknown", chat: "timed_out", lookup: "unavailable" }[failing.work]

  describe(`${failing.name}, when things go wrong`, () => {
    let server: LoopbackServer
    let answer: (response: ServerResponse) => void

    beforeEach(async () => {
      server = await startLoopbackServer((_request, response) => answer(response))
    })
    afterEach(() => server.close())

    async function fail(options: ProviderOptions = {}, signal?: AbortSignal): Promise<ProviderError> {
      const provider = failing.make({ apiKey: SECRET, baseUrl: server.url, ...options })
      const error = await failing.call(provider, aCall(failing.model, signal)).then(
        () => undefined,
        (thrown: unknown) => thrown
      )
      if (!(error instanceof ProviderError)) throw new Error(`It threw no ProviderError but ${String(error)}`)
      return error
    }

    const json =
      (status: number, body: unknown, headers: Record<string, string> = {}) =>
      (response: ServerResponse) =>
        response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body))

    it("tells that the key is not known, without quoting it", async () => {
      answer = json(401, { error: { message: `Incorrect API key provided: ${SECRET}` }, detail: failing.unauthorised })
      expect((await fail()).message).not.toContain("0123456789")

      answer = json(401, failing.unauthorised)
      expect(await fail()).toMatchObject({ kind: "not_authenticated", is_surely_not_accepted: true })
      expect(server.requests).toHaveLength(2)
    })

    it("hands on when to come back, and does not come back by itself", async () => {
      answer = json(429, failing.rateLimited, { "Retry-After": "7" })
      expect(await fail()).toMatchObject({ kind: "rate_limited", is_surely_not_accepted: true, retry_after_ms: 7000 })
      expect(server.requests).toHaveLength(1)
    })

    it("sends nothing again after a 500, which a paid call may have been taken with", async () => {
      answer = json(500, { message: "oops" })
      expect(await fail()).toMatchObject({ kind: "unavailable", is_surely_not_accepted: !isPaidOnce })
      expect(server.requests).toHaveLength(1)
    })

    it("knows that an overloaded server took nothing", async () => {
      answer = json(503, { message: "overloaded" }, { "Retry-After": "1" })
      expect(await fail()).toMatchObject({ kind: "unavailable", is_surely_not_accepted: true, retry_after_ms: 1000 })
    })

    it("does not follow a redirect with the key", async () => {
      answer = (response) => response.writeHead(307, { Location: `${server.url}/elsewhere` }).end()
      expect(await fail()).toMatchObject({ kind: "unavailable", is_surely_not_accepted: true })
      expect(server.requests).toHaveLength(1)
    })

    it("stops when it is told to, while the provider hangs", async () => {
      const stop = new AbortController()
      answer = () => stop.abort()
      expect(await fail({}, stop.signal)).toMatchObject({ kind: isPaidOnce ? "outcome_unknown" : "timed_out" })
      expect(server.requests).toHaveLength(1)
    })

    it("sends nothing when it was stopped before", async () => {
      answer = (response) => response.end()
      const error = await fail({}, AbortSignal.abort())
      expect(error).toMatchObject({ kind: "timed_out", is_surely_not_accepted: true })
      expect(server.requests).toHaveLength(0)
    })

    it("ends a hanging call when its time is over", async () => {
      answer = () => undefined
      expect(await fail({ timeoutMs: 300 })).toMatchObject({ kind: isPaidOnce ? "outcome_unknown" : "timed_out" })
      expect(server.requests).toHaveLength(1)
    })

    it("ends a call whose answer stops in the middle when its time is over", async () => {
      answer = (response) => response.writeHead(200, { "Content-Type": "application/json" }).write('{"a":')
      expect(await fail({ timeoutMs: 300 })).toMatchObject({ kind: isPaidOnce ? "outcome_unknown" : "timed_out" })
    })

    it("does not know the outcome when the connection is lost", async () => {
      answer = (response) => response.destroy()
      expect(await fail()).toMatchObject({ kind: afterSending, is_surely_not_accepted: failing.work === "lookup" })
      expect(server.requests).toHaveLength(1)
    })

    it("does not know the outcome when the answer cannot be read", async () => {
      answer = (response) => response.writeHead(200, { "Content-Type": "application/json" }).end('{"data": [')
      expect(await fail()).toMatchObject({ kind: isPaidOnce ? "outcome_unknown" : "unavailable" })
      expect(server.requests).toHaveLength(1)
    })

    it("does not know the outcome when the answer is not what was agreed", async () => {
      answer = json(200, { status: 5, data: [{ b64_json: 7 }], choices: "none" })
      expect(await fail()).toMatchObject({ kind: isPaidOnce ? "outcome_unknown" : "unavailable" })
      expect(server.requests).toHaveLength(1)
    })

    it("knows that nobody took a call where nobody listens", async () => {
      const { url } = await closedServer()
      expect(await fail({ baseUrl: url })).toMatchObject({ kind: "unavailable", is_surely_not_accepted: true })
    })
  })
}

async function closedServer(): Promise<{ url: string }> {
  const server = await startLoopbackServer((_request, response) => void response.end())
  await server.close()
  return server
}
