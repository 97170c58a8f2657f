import { setTimeout as pause } from "node:timers/promises"
import type { HttpTestContext, TestCustomer } from "@webox/kit/testing"
import { ChatDouble } from "./chat-double"
import { readEvents, type ReceivedEvent } from "./event-stream"
import { GenerationClient } from "./generation-client"

export interface Message {
  id: string
  role: string
  status: string
  content: string
  provider: string | null
  model: string | null
  quote: { credits: number } | null
  cost: { credits: number; is_estimated: boolean } | null
  error: { code: string; message: string } | null
}

export const GPT = { provider: "openai", model: "gpt-5.5" }

/** The next event of a stream; an `end` after the last one would be a fault. */
export async function next(events: AsyncGenerator<ReceivedEvent>): Promise<ReceivedEvent> {
  const { value, done } = await events.next()
  if (done) throw new Error("The stream has ended.")
  return value as ReceivedEvent
}

export const messageOf = ({ data }: ReceivedEvent): Message => (data as { message: Message }).message

/** What follows of a stream, to its end. */
export async function rest(events: AsyncGenerator<ReceivedEvent>): Promise<ReceivedEvent[]> {
  const all = []
  for await (const event of events) all.push(event)
  return all
}

interface Conversation {
  people: GenerationClient
  double: ChatDouble
  id: string
}

/**
 * For each test of a file, a new conversation of a customer with 100 credits, against a double of OpenAI's interface: a million tokens
 * cost 5 dollars in, 30 dollars out; a credit is worth a cent.
 */
export class ConversationClient {
  private conversation: Conversation | undefined

  /** Registers hooks: call it where tests are declared. */
  constructor(private readonly context: HttpTestContext) {
    beforeEach(async () => {
      this.conversation = await startConversation(context)
    })
    afterEach(() => this.double.close())
  }

  get people(): GenerationClient {
    return this.ofThisTest().people
  }

  get double(): ChatDouble {
    return this.ofThisTest().double
  }

  get id(): string {
    return this.ofThisTest().id
  }

  post(path: string, body: object = {}, { headers }: Pick<TestCustomer, "headers"> = this.people.customer) {
    return this.context.api.post(`/store/ai/conversations${path}`, body, { headers })
  }

  async read(): Promise<Message[]> {
    const { headers } = this.people.customer
    return (await this.context.api.get(`/store/ai/conversations/${this.id}`, { headers })).data.messages
  }

  /** A request for an answer, whose events are read as they come. */
  ask(body: object, { path = "/messages", headers = {} } = {}): Promise<Response> {
    return fetch(this.address(path), {
      method: "POST",
      headers: { ...this.people.customer.headers, ...headers, "content-type": "application/json" },
      body: JSON.stringify(body),
    })
  }

  listen(messageId: string, query = "", headers: Record<string, string> = {}): Promise<Response> {
    const address = this.address(`/messages/${messageId}/events${query}`)
    return fetch(address, { headers: { ...this.people.customer.headers, ...headers } })
  }

  /** What is kept of the first answer, as soon as anything is. */
  async kept(): Promise<string> {
    for (let tries = 0; tries < 100; tries++) {
      const content = (await this.read())[1]?.content
      if (content) return content
      await pause(50)
    }
    throw new Error("Nothing was kept.")
  }

  /** Asks, has the model answer, and reads to the end. */
  async exchange(content: string, answer: string, more: object = {}): Promise<Message> {
    const number = this.double.asked.length + 1
    const events = readEvents(await this.ask({ content, ...GPT, ...more }))
    await this.double.say(answer, number)
    await this.double.end({}, number)
    const last = (await rest(events)).at(-1)
    if (last?.event !== "end") throw new Error("It did not end.")
    return messageOf(last)
  }

  private address(path: string): URL {
    return new URL(`/store/ai/conversations/${this.id}${path}`, this.context.api.defaults.baseURL)
  }

  private ofThisTest(): Conversation {
    if (this.conversation === undefined) throw new Error("The conversation exists only inside tests and hooks.")
    return this.conversation
  }
}

async function startConversation(context: HttpTestContext): Promise<Conversation> {
  const people = await GenerationClient.create(context, { credits: 100 })
  const rate = { currency_code: "eur", per_usd: 1, dated: "2026-11-22" }
  await context.api.post("/admin/ai/exchange-rates", rate, { headers: people.admin.headers })
  const double = await ChatDouble.start(context)
  const { headers } = people.customer
  const { data } = await context.api.post("/store/ai/conversations", {}, { headers })
  return { people, double, id: data.conversation.id }
}
