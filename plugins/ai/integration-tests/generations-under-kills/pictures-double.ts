import { EventEmitter, once } from "node:events"
import { setTimeout as pause } from "node:timers/promises"
import { startLoopbackServer, type LoopbackServer } from "@webox/kit/testing"

const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
const ANSWER_MS = { from: 200, to: 600 }

/** What went over the wire for one picture. `paid`: answered in full, so it costs its price. `maybe`: nobody can say. */
export type Delivery = "refused" | "paid" | "maybe"

/** How a picture goes wrong, by its number; most do not. Two of them never follow each other. */
const FAULTS: Record<number, "busy" | "overloaded" | "error" | "hang" | "disconnect" | "cut"> = {
  0: "busy",
  3: "error",
  7: "hang",
  11: "disconnect",
  14: "overloaded",
  17: "cut",
}

export interface PicturesDouble extends LoopbackServer {
  log: Map<number, Delivery[]>
  /** Resolves when the next call is taken that will be paid, while its answer is still to come. */
  nextPaidCall(): Promise<unknown>
}

/**
 * A double of OpenAI's pictures and moderation, with its faults: it is asked too often or overloaded once and then answers, fails, says
 * nothing, hangs up, or breaks off in the middle of an answer. It keeps a log of what it delivered.
 */
export async function startPicturesDouble(): Promise<PicturesDouble> {
  const log = new Map<number, Delivery[]>()
  const paid = new EventEmitter()
  const server = await startLoopbackServer(async ({ url, body }, response) => {
    const json = (status: number, answer: object, headers: Record<string, string> = {}) =>
      response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(answer))
    if (url.endsWith("/moderations")) return void json(200, { results: [{ flagged: false, categories: {} }] })

    const { prompt } = JSON.parse(body.toString()) as { prompt: string }
    const number = Number(/\d+$/.exec(prompt)?.[0])
    const before = log.get(number) ?? []
    const note = (delivery: Delivery) => void log.set(number, [...(log.get(number) ?? []), delivery])
    switch (before.length === 0 || before.includes("maybe") ? FAULTS[number % 20] : undefined) {
      case "busy":
        note("refused")
        return void json(429, { error: { message: "Too many", code: "rate_limit_exceeded" } }, { "retry-after": "1" })
      case "overloaded":
        note("refused")
        return void json(503, { error: { message: "Overloaded" } }, { "retry-after": "1" })
      case "error":
        note("maybe")
        return void json(500, { error: { message: "Oops" } })
      case "hang":
        return note("maybe")
      case "disconnect":
        note("maybe")
        return void response.destroy()
      case "cut":
        note("maybe")
        response.writeHead(200, { "content-type": "application/json" }).write('{"data": [{"b64_json": "iVBOR')
        await pause(50)
        return void response.destroy()
    }
    note("paid")
    paid.emit("call")
    await pause(ANSWER_MS.from + Math.random() * (ANSWER_MS.to - ANSWER_MS.from))
    const details = { input_tokens_details: { image_tokens: 0 }, output_tokens_details: { image_tokens: 272 } }
    json(200, { data: [{ b64_json: PIXEL }], usage: { input_tokens: 12, output_tokens: 272, ...details } })
  })
  return { ...server, log, nextPaidCall: () => once(paid, "call") }
}
