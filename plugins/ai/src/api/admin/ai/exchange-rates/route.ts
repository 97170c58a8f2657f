import type { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { fromMicros, toMicros } from "@webox/kit/money"
import { route } from "@webox/kit/http"
import { GENERATION_MODULE, type GenerationModuleService } from "../../../../modules/generation"
import type { ExchangeRate } from "../../../../modules/generation/settings/exchange-rates"

const rateBody = z.strictObject({
  currency_code: z
    .string({ error: "send the currency as three letters, such as eur" })
    .regex(/^[a-z]{3}$/i, "send the currency as three letters, such as eur")
    .toLowerCase()
    .refine((code) => code !== "usd", {
      error: "a dollar is worth a dollar: send another currency",
      params: { rule: "dollar" },
    }),
  per_usd: z
    .number({ error: "send what a US dollar is worth, as a number" })
    .min(0.000001, "send what a US dollar is worth, above zero")
    .max(1_000_000, "send at most 1000000"),
  dated: z.iso.date({ error: "send the day of the rate, such as 2026-11-22" }),
})

/** `GET /admin/ai/exchange-rates`: what a US dollar, in which providers are paid, is worth in other currencies. */
export const GET = route(async (req: MedusaRequest, res) => {
  const rates = await req.scope.resolve<GenerationModuleService>(GENERATION_MODULE).exchangeRates()
  res.json({ exchange_rates: rates.map(present) })
})

/** `POST /admin/ai/exchange-rates`: sets one from now on. */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const { currency_code, per_usd, dated } = rateBody.parse(req.body ?? {})
  const rate = await req.scope
    .resolve<GenerationModuleService>(GENERATION_MODULE)
    .setExchangeRate({ currency_code, micros_per_usd: toMicros(per_usd), dated, created_by: req.auth_context.actor_id })
  res.json({ exchange_rate: present(rate) })
})

function present({ micros_per_usd, ...rate }: ExchangeRate) {
  return { ...rate, per_usd: fromMicros(micros_per_usd).toNumber() }
}
