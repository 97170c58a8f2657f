import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { grantCredits } from "@webox/ai/modules/credits"
import OpenAI from "openai"
import { startApp, type App } from "../lib/apps"
import { startChatDouble } from "../lib/chat-double"
import type { BenchEnvironment } from "../lib/environment"
import { percentile } from "../lib/percentile"
import { rounded, type Figure } from "../lib/report"

const warmUps = 100
const measured = 300
const target_ms = 20

const model = "gpt-5.5"
const content = "What is a lighthouse?"

/**
 * What a conversation adds to the time until the first words: from the question over HTTP to the first text event, against the
 * openai SDK alone, in turn, with the same server on loopback behind both. In between the shop signs the customer in, prices the answer,
 * holds the credits, writes both messages, and has the question moderated.
 */
export async function chatSection(environment: BenchEnvironment): Promise<Figure[]> {
  const double = await startChatDouble()
  const app = await startApp(environment, "shop", {
    variables: { OPENAI_API_KEY: "a-key-on-loopback", OPENAI_BASE_URL: double.url },
  })
  try {
    const customer = await customerWithCredits(app)
    const sdk = new OpenAI({ apiKey: "a-key-on-loopback", baseURL: double.url, maxRetries: 0 })
    const times = { shop: [] as number[], sdk: [] as number[] }
    for (let turn = -warmUps; turn < measured; turn++) {
      const [shop, bare] = [await throughShop(app, customer), await throughSdk(sdk)]
      if (turn < 0) continue
      times.shop.push(shop)
      times.sdk.push(bare)
    }
    return [figure(times)]
  } finally {
    await app.stop()
    double.close()
  }
}

function figure({ shop, sdk }: Record<"shop" | "sdk", number[]>): Figure {
  const [ours, bare] = [percentile(shop, 50), percentile(sdk, 50)]
  const added_ms = ours - bare
  return {
    what: "chat over HTTP: time to the first words added by us, p50",
    measured: `${rounded(added_ms, 1)} ms (${rounded(ours, 1)} ms against ${rounded(bare, 1)} ms)`,
    target: `≤ ${target_ms} ms`,
    isMet: added_ms <= target_ms,
    numbers: { added_ms: rounded(added_ms), shop_ms: rounded(ours), sdk_ms: rounded(bare) },
  }
}

type Customer = {
  authorization: string
}

/** Each question is the first of a conversation of its own, so that none is longer than another. */
async function throughShop({ client }: App, customer: Customer): Promise<number> {
  const headers = { ...customer }
  const begun = await client.request("POST", "/store/ai/conversations", {}, headers)
  const { conversation } = (await begun.json()) as { conversation: { id: string } }
  const start = performance.now()
  const path = `/store/ai/conversations/${conversation.id}/messages`
  const answer = await client.request("POST", path, { content, provider: "openai", model }, headers)
  if (!answer.ok) throw new Error(`The question was answered with ${answer.status}: ${await answer.text()}`)
  return untilText(answer, start)
}

async function untilText(answer: Response, start: number): Promise<number> {
  let [text, first] = ["", 0]
  const decoder = new TextDecoder()
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true })
    if (first === 0 && text.includes("event: text")) first = performance.now() - start
  }
  if (!text.includes('"status":"complete"')) throw new Error(`The answer was not whole: ${text}`)
  return first
}

async function throughSdk(sdk: OpenAI): Promise<number> {
  const start = performance.now()
  let first = 0
  const messages = [{ role: "user" as const, content }]
  for await (const chunk of await sdk.chat.completions.create({ model, messages, stream: true })) {
    if (first === 0 && chunk.choices[0]?.delta.content) first = performance.now() - start
  }
  return first
}

async function customerWithCredits({ client, databaseUrl }: App): Promise<Customer> {
  const email = `bench-${Date.now()}@example.com`
  const login = { email, password: `bench-${Math.random()}` }
  const registered = await client.post<{ token: string }>("/auth/customer/emailpass/register", login)
  const created = await client.request("POST", "/store/customers", { email }, bearer(registered.token))
  const { customer } = (await created.json()) as { customer: { id: string } }
  const { token } = await client.post<{ token: string }>("/auth/customer/emailpass", login)

  const knex = ModulesSdkUtils.createPgConnection({ clientUrl: databaseUrl }) as Knex
  try {
    await knex.raw(
      "INSERT INTO webox_ai_exchange_rate (currency_code, micros_per_usd, dated) VALUES ('eur', 900000, '2026-11-22')"
    )
    await grantCredits(knex, {
      customer_id: customer.id,
      amount_micros: 1_000_000_000_000,
      key: `bench ${email}`,
      kind: "grant",
      reason: "A measurement",
      reference: { type: "bench", id: email },
    })
  } finally {
    await knex.destroy()
  }
  return bearer(token)
}

function bearer(token: string): Customer {
  return { authorization: `Bearer ${token}` }
}
