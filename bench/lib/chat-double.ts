import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

/** A server on loopback that speaks OpenAI's streamed chat completions, and answers at once. */
export interface ChatDouble {
  /** Such as `http://127.0.0.1:40123/v1`. */
  url: string
  close(): void
}

export async function startChatDouble(): Promise<ChatDouble> {
  const server = createServer((request, response) => {
    request.resume().once("end", () => {
      if (request.url?.endsWith("/moderations")) {
        response.setHeader("content-type", "application/json")
        response.end(JSON.stringify({ id: "modr-1", model: "m", results: [{ flagged: false, categories: {} }] }))
        return
      }
      response.setHeader("content-type", "text/event-stream")
      response.write(chunk({ choices: [{ index: 0, delta: { content: "At once." } }] }))
      response.write(chunk({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] }))
      response.write(chunk({ choices: [], usage: { prompt_tokens: 20, completion_tokens: 3 } }))
      response.end("data: [DONE]\n\n")
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/v1`, close: () => server.close() }
}

function chunk(fields: object): string {
  return `data: ${JSON.stringify({ id: "c", object: "chat.completion.chunk", created: 1, model: "gpt", ...fields })}\n\n`
}
