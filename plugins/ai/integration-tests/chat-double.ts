import type { ServerResponse } from "node:http"
import { setTimeout as pause } from "node:timers/promises"
import { GENERATION_MODULE, type GenerationModuleService } from "@webox/ai/modules/generation"
import { startLoopbackServer, type HttpTestContext, type LoopbackServer } from "@webox/kit/testing"

/** A request for an answer, as OpenAI's protocol has it. */
export interface AskedFor {
  model: string
  messages: { role: string; content: string }[]
  max_completion_tokens: number
}

/**
 * A server that speaks OpenAI's streamed chat completions, and says what the test tells it to, when it tells it to. The
 * provider of the app under test is pointed at it.
 */
export class ChatDouble {
  private constructor(
    private readonly context: HttpTestContext,
    private readonly server: LoopbackServer,
    private readonly answers: ServerResponse[],
    /** The calls so far. */
    readonly asked: AskedFor[]
  ) {}

  static async start(context: HttpTestContext): Promise<ChatDouble> {
    const answers: ServerResponse[] = []
    const asked: AskedFor[] = []
    const server = await startLoopbackServer(({ url, body }, response) => {
      if (url.endsWith("/moderations")) return answerModeration(body, response)
      asked.push(JSON.parse(body.toString()))
      answers.push(response)
    })
    const double = new ChatDouble(context, server, answers, asked)
    double.serve("openai")
    return double
  }

  /** Stands for a provider from now on, which needs a key for that. @returns takes the key away again */
  serve(id: string): () => void {
    const provider = this.context.container().resolve<GenerationModuleService>(GENERATION_MODULE).provider(id)
    // Its own options: what medusa-config or the environment would say.
    const { options } = provider as unknown as { options: { baseUrl: string; apiKey: string } }
    const { apiKey } = options
    Object.assign(options, { baseUrl: `${this.server.url}/v1`, apiKey: "for-tests-only" })
    return () => Object.assign(options, { apiKey })
  }

  /** The latest call; waits until it has come. */
  async call(number = this.asked.length || 1): Promise<ServerResponse> {
    for (let tries = 0; tries < 500; tries++) {
      const answer = this.answers[number - 1]
      if (answer) return answer
      await pause(10)
    }
    throw new Error("No call came.")
  }

  /** Says a part of the answer of a call. */
  async say(text: string, number?: number): Promise<void> {
    const answer = await this.call(number)
    if (!answer.headersSent) answer.writeHead(200, { "content-type": "text/event-stream" })
    answer.write(chunk({ choices: [{ index: 0, delta: { content: text } }] }))
  }

  /** Ends the answer of a call, with what it used. */
  async end(
    {
      input = 100,
      output = 50,
      finish_reason = "stop",
    }: { input?: number; output?: number; finish_reason?: string } = {},
    number?: number
  ): Promise<void> {
    const answer = await this.call(number)
    if (!answer.headersSent) answer.writeHead(200, { "content-type": "text/event-stream" })
    answer.write(chunk({ choices: [{ index: 0, delta: {}, finish_reason }] }))
    answer.write(chunk({ choices: [], usage: { prompt_tokens: input, completion_tokens: output } }))
    answer.end("data: [DONE]\n\n")
  }

  /** Breaks the connection of a call. */
  async breakOff(number?: number): Promise<void> {
    ;(await this.call(number)).destroy()
  }

  /** Refuses a call. */
  async refuse(status: number, number?: number): Promise<void> {
    const answer = await this.call(number)
    answer.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ error: { message: "No." } }))
  }

  /** Whether the shop has left a call: the bill stops there. */
  async isLeft(number?: number): Promise<boolean> {
    const answer = await this.call(number)
    for (let tries = 0; tries < 300 && !answer.destroyed; tries++) await pause(10)
    return answer.destroyed
  }

  close(): Promise<void> {
    return this.server.close()
  }
}

/** Refuses what holds the word "forbidden". */
function answerModeration(body: Buffer, response: ServerResponse): void {
  const flagged = body.includes("forbidden")
  const result = { flagged, categories: { violence: flagged }, category_scores: { violence: flagged ? 1 : 0 } }
  response.writeHead(200, { "content-type": "application/json" })
  response.end(JSON.stringify({ id: "modr-1", model: "omni-moderation-latest", results: [result] }))
}

function chunk(fields: object): string {
  return `data: ${JSON.stringify({ id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model: "gpt", ...fields })}\n\n`
}
