import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import express from "express"
import { eventText, openEventStream, type EventStream } from "./event-stream"

describe("an event", () => {
  it("is written as lines, whatever is in it", () => {
    expect(eventText({ event: "text", data: { text: "a\nb" }, id: 3 })).toBe(
      'event: text\nid: 3\ndata: {"text":"a\\nb"}\n\n'
    )
    expect(eventText({ event: "end", data: null })).toBe("event: end\ndata: null\n\n")
  })
})

describe("an event stream", () => {
  let server: Server
  let opened: Promise<EventStream>
  let address: string

  beforeEach(async () => {
    let open: (stream: EventStream) => void
    opened = new Promise((resolve) => (open = resolve))
    const app = express().get("/", (req, res) =>
      open(openEventStream(req as unknown as MedusaRequest, res as unknown as MedusaResponse))
    )
    server = createServer(app).listen(0, "127.0.0.1")
    await new Promise((resolve) => server.once("listening", resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })

  afterEach(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  it("sends each event when it happens, and ends", async () => {
    const [answer, stream] = await Promise.all([fetch(address), opened])
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/event-stream; charset=utf-8"])
    const reader = answer.body?.getReader()
    for (const number of [1, 2]) {
      stream.send({ event: "n", data: number })
      expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe(`event: n\ndata: ${number}\n\n`)
    }
    stream.close()
    expect((await reader?.read())?.done).toBe(true)
    expect(stream.isClosed).toBe(true)
  })

  it("tells when its reader has gone, also who asks late", async () => {
    const leaving = new AbortController()
    const [, stream] = await Promise.all([fetch(address, { signal: leaving.signal }), opened])
    const gone = new Promise<void>((resolve) => stream.onClose(resolve))
    leaving.abort()
    await gone
    expect(stream.isClosed).toBe(true)
    await new Promise<void>((resolve) => stream.onClose(resolve))
    stream.send({ event: "late", data: 1 })
  })

  it("lets a reader go who reads nothing", async () => {
    const [, stream] = await Promise.all([fetch(address), opened])
    const gone = new Promise<void>((resolve) => stream.onClose(resolve))
    const text = "x".repeat(1024 * 1024)
    // What the operating system takes in between is not counted.
    for (let sent = 0; !stream.isClosed && sent < 100; sent++) stream.send({ event: "text", data: text })
    await gone
  })
})
