/**
 * A server on loopback that speaks OpenAI's chat completions, as a process of its own, so that it takes no time from what is measured.
 * Prints its port, and ends when its input does.
 */
import { createServer } from "node:http"

const part = (choice, rest = {}) =>
  `data: ${JSON.stringify({ id: "1", object: "chat.completion.chunk", model: "gpt-5.5", choices: choice ? [choice] : [], ...rest })}\n\n`
const ANSWER = [
  part({ index: 0, delta: { role: "assistant", content: "Hello" }, finish_reason: null }),
  part({ index: 0, delta: { content: ", world" }, finish_reason: null }),
  part({ index: 0, delta: {}, finish_reason: "stop" }),
  part(undefined, { usage: { prompt_tokens: 12, completion_tokens: 3, total_tokens: 15 } }),
  "data: [DONE]\n\n",
].join("")

const server = createServer((request, response) => {
  request.resume().on("end", () => response.writeHead(200, { "content-type": "text/event-stream" }).end(ANSWER))
})
server.keepAliveTimeout = 60_000
server.listen(0, "127.0.0.1", () => console.log(server.address().port))
process.stdin.resume().on("end", () => process.exit(0))
