import OpenAI from "openai"
import { chooseOffer } from "../../plugins/ai/src/generations/choose-offer"
import { creditsForCost, DEFAULT_TERMS } from "../../plugins/ai/src/modules/credits/credit-value"
import { linesOf } from "../../plugins/ai/src/modules/generation/budgets/budget"
import { overBudget } from "../../plugins/ai/src/modules/generation/budgets/over-budget"
import { CATALOGUE } from "../../plugins/ai/src/modules/generation/catalogue"
import { offerOf } from "../../plugins/ai/src/modules/generation/offer"
import { chargeOf } from "../../plugins/ai/src/modules/generation/pricing/charge"
import { inCurrency } from "../../plugins/ai/src/modules/generation/pricing/in-currency"
import { costOfWork, quoteOf } from "../../plugins/ai/src/modules/generation/pricing/quote"
import type { Work } from "../../plugins/ai/src/modules/generation/work"
import { workProblem } from "../../plugins/ai/src/modules/generation/work-problem"
import { moderateLocally } from "../../plugins/ai/src/moderation/local-list"
import { Pass } from "../../plugins/ai/src/provider-calls/pass"
import { ProviderGate } from "../../plugins/ai/src/provider-calls/provider-gate"
import { OpenAiProvider } from "../../plugins/ai/src/providers/openai/provider"
import { percentile } from "../lib/percentile"
import { rounded, type Figure } from "../lib/report"
import { startChatDouble } from "../lib/start-chat-double"

const MODEL = "gpt-5.5"
const PROMPT = "Say hello to the world."
const AT_ONCE = 20
const WARM_UPS = 1_000
const ONE_BY_ONE = 2_000
const TOGETHER = 6_000

const RATES = [{ currency_code: "eur", micros_per_usd: 900_000, dated: "2026-11-22", created_by: null }]
const BUDGETS = [
  { scope: "merchant_month" as const, provider: "", unit: "eur", limit_micros: 1e12 },
  { scope: "provider_month" as const, provider: "openai", unit: "eur", limit_micros: 1e12 },
  { scope: "customer_day" as const, provider: "", unit: "credits", limit_micros: 1e12 },
]

type Lane = () => Promise<unknown>

/**
 * What the layer between a request and OpenAI's SDK takes: choosing the model, checking and judging the request, its quote, the rule of the
 * budgets, the gate, the provider's class and the true cost; against the bare SDK, in turn, one at a time and 20 at once.
 * The database's part of an order is measured elsewhere: it is not in the way of a call, but before and after it.
 */
export async function providerLayerSection(): Promise<Figure[]> {
  const double = await startChatDouble()
  try {
    const lanes = { bare: bareSdk(double.url), ours: ourLayer(double.url) }
    for (let turn = 0; turn < WARM_UPS; turn++) for (const lane of Object.values(lanes)) await lane()
    return [await added(lanes), await together(lanes)]
  } finally {
    double.close()
  }
}

function bareSdk(baseURL: string): Lane {
  const client = new OpenAI({ apiKey: "none", baseURL, maxRetries: 0 })
  return async () => {
    const chunks = await client.chat.completions.create({
      model: MODEL,
      messages: [{ role: "user", content: PROMPT }],
      max_completion_tokens: 100,
      stream: true,
      stream_options: { include_usage: true },
    })
    let tokens = 0
    for await (const { usage } of chunks) tokens += usage?.completion_tokens ?? 0
    return tokens
  }
}

function ourLayer(baseUrl: string): Lane {
  const provider = new OpenAiProvider({ apiKey: "none", baseUrl })
  const gate = new ProviderGate(AT_ONCE)
  return async () => {
    const { signal } = new AbortController()
    const today = new Date()
    const offers = CATALOGUE.map((row) => offerOf(row, undefined, { isConfigured: true, today, usual_fee_micros: 0 }))
    const { model, price } = chooseOffer(offers, { kind: "chat", provider: "openai", model: MODEL })
    if (model.capability !== "chat" || !price) throw new Error(`${MODEL} is not offered.`)
    const request = { turns: [{ role: "user" as const, content: PROMPT }], max_output_tokens: 100 }
    const work: Work = { kind: "chat", model, request }
    if (workProblem(work) ?? moderateLocally(PROMPT).is_refused) throw new Error("The request was refused.")

    const cost_micros = inCurrency(quoteOf(work, price).micros, "eur", RATES) ?? NaN
    const credits_micros = creditsForCost(cost_micros, DEFAULT_TERMS)
    const use = {
      customer_id: "cus_1",
      provider: "openai",
      credits_micros,
      cost_micros,
      currency_code: "eur",
      at: today,
    }
    const used = linesOf(use).map(({ micros, ...line }) => ({ ...line, used_micros: micros }))
    if (overBudget(BUDGETS, used)) throw new Error("The budget was reached.")

    const pass = gate.tryEnter()
    if (!(pass instanceof Pass)) throw new Error(`The gate is ${pass}.`)
    for await (const event of pass.stream(signal, () =>
      provider.chat(request, { model: MODEL, signal, attempt_id: "1" })
    )) {
      if (event.type !== "end") continue
      const quote = { ...use, ...DEFAULT_TERMS, micros_per_usd: 900_000, fee_micros: 0, price }
      return chargeOf(costOfWork(work, price, event.usage ?? {}), quote)
    }
    throw new Error("The answer did not end.")
  }
}

async function added({ bare, ours }: Record<"bare" | "ours", Lane>): Promise<Figure> {
  const times = { bare: [] as number[], ours: [] as number[] }
  const timed = async (lane: Lane, into: number[]) => {
    const start = performance.now()
    await lane()
    into.push(performance.now() - start)
  }
  for (let turn = 0; turn < ONE_BY_ONE; turn++) {
    if (turn % 2 === 0) await timed(bare, times.bare)
    await timed(ours, times.ours)
    if (turn % 2 === 1) await timed(bare, times.bare)
  }
  const [sdk_ms, layer_ms] = [percentile(times.bare, 50), percentile(times.ours, 50)]
  const added_ms = layer_ms - sdk_ms
  return {
    what: "provider layer over the bare openai SDK, p50, one at a time",
    measured: `+${rounded(added_ms)} ms (${rounded(layer_ms)} ms against ${rounded(sdk_ms)} ms)`,
    target: "≤ +0.3 ms",
    isMet: added_ms <= 0.3,
    numbers: { sdk_ms: rounded(sdk_ms, 3), layer_ms: rounded(layer_ms, 3), added_ms: rounded(added_ms, 3) },
  }
}

async function together({ bare, ours }: Record<"bare" | "ours", Lane>): Promise<Figure> {
  const perSecond = async (lane: Lane) => {
    const start = performance.now()
    let next = 0
    const work = async () => {
      while (next++ < TOGETHER) await lane()
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    return (TOGETHER * 1_000) / (performance.now() - start)
  }
  const bare_per_second = await perSecond(bare)
  const ours_per_second = await perSecond(ours)
  return {
    what: "provider layer, 20 at once",
    measured: `${rounded(ours_per_second, 0)} requests/s (bare SDK: ${rounded(bare_per_second, 0)})`,
    target: "≥ 1,000 requests/s",
    isMet: ours_per_second >= 1_000,
    numbers: { ours_per_second: rounded(ours_per_second), bare_per_second: rounded(bare_per_second) },
  }
}
