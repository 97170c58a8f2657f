import { startLoopbackServer } from "@webox/kit/testing/loopback-server"
import type { ChatEvent } from "../results"
import { Exchange } from "./exchange"

const begin = (options: Partial<ConstructorParameters<typeof Exchange>[0]> = {}) =>
  new Exchange({ work: "media", signal: new AbortController().signal, timeoutMs: 10_000, secrets: [], ...options })

const answering = (status: number) =>
  startLoopbackServer((_request, response) => void response.writeHead(status).end("{}"))

describe("an exchange", () => {
  it("sends nothing more after a request that failed, however often an SDK tries", async () => {
    const server = await answering(500)
    const exchange = begin()

    const insisting = exchange.run(async () => {
      for (let attempt = 0; attempt < 5; attempt++)
        await exchange.fetch(server.url, { method: "POST" }).catch(() => undefined)
      throw new Error("The SDK gave up.")
    })

    await expect(insisting).rejects.toMatchObject({ kind: "unavailable", is_surely_not_accepted: false })
    expect(server.requests).toHaveLength(1)
    await server.close()
  })

  it("remembers that a request was lost where an SDK hides why", async () => {
    const server = await answering(200)
    await server.close()
    const exchange = begin()

    const hiding = exchange.run(async () => {
      await exchange.fetch(server.url, { method: "POST" }).catch(() => undefined)
      throw new Error("unknown error")
    })

    await expect(hiding).rejects.toMatchObject({
      kind: "unavailable",
      provider_code: "ECONNREFUSED",
      is_surely_not_accepted: true,
    })
  })

  it("may ask several things, one after the other", async () => {
    const server = await answering(200)
    const exchange = begin({ work: "lookup" })

    await exchange.run(async () => {
      await exchange.fetch(server.url)
      await exchange.fetch(new URL("/again", server.url))
    })

    expect(server.requests.map(({ url }) => url)).toEqual(["/", "/again"])
    await server.close()
  })

  it("waits for a reader who takes their time", async () => {
    const exchange = begin({ work: "chat", timeoutMs: 40 })
    const said: ChatEvent[] = [
      { type: "text", text: "a" },
      { type: "text", text: "b" },
      { type: "end", finish_reason: "stop" },
    ]

    const read: ChatEvent[] = []
    for await (const event of exchange.stream(async function* () {
      yield* said
    })) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      read.push(event)
    }

    expect(read).toEqual(said)
  })

  it("does not wait for a provider that falls silent", async () => {
    const server = await startLoopbackServer((_request, response) => void response.writeHead(200).write("a"))
    const exchange = begin({ work: "chat", timeoutMs: 200 })

    const reading = (async () => {
      const events = exchange.stream(async function* (): AsyncGenerator<ChatEvent> {
        const { body } = await exchange.fetch(server.url)
        const reader = body?.getReader()
        await reader?.read()
        yield { type: "text", text: "a" }
        await reader?.read()
      })
      for await (const event of events) expect(event).toEqual({ type: "text", text: "a" })
    })()

    await expect(reading).rejects.toMatchObject({
      kind: "outcome_unknown",
      message: "The provider did not answer in time.",
    })
    await server.close()
  })
})
