import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { route } from "@webox/kit/http"
import { knexOf } from "../../../../generations/knex-of"
import { toCredits } from "../../../../modules/credits"
import { readUsage } from "../../../../modules/generation/store/usage"
import { sumUsage, type UsageSums } from "../../../../usage/sum-usage"
import { ownerOf } from "../owner"
import { modelNames, providerNames, type ModelNames, type ProviderNames } from "../provider-names"

const DAY_MS = 24 * 60 * 60_000
const MOST_DAYS = 366
const USUAL_DAYS = 30

const day = z.iso.date({ error: "write a day such as 2026-11-22" }).optional()

const usageQuery = z
  .strictObject({ from: day, to: day })
  .transform(({ to = dayOf(Date.now()), from = dayOf(Date.parse(to) - (USUAL_DAYS - 1) * DAY_MS) }) => ({ from, to }))
  .refine(({ from, to }) => from <= to, { error: "write a day that is not after the last one", path: ["from"] })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < MOST_DAYS * DAY_MS, {
    error: `ask for at most ${MOST_DAYS} days`,
    path: ["from"],
  })

/** `GET /store/ai/usage?from=&to=`: what one spent, by day (UTC) and by model; the last 30 days when nothing is said. */
export const GET = route(async (req: AuthenticatedMedusaRequest, res) => {
  const { from, to } = usageQuery.parse(req.query)
  const sums = sumUsage(await readUsage(knexOf(req.scope), ownerOf(req), from, to))
  res.set("Cache-Control", "private, no-store")
  res.json({ usage: { from, to, ...present(sums, providerNames(req.scope), modelNames(req.scope)) } })
})

function present({ credits_micros, days, models }: UsageSums, nameOf: ProviderNames, modelOf: ModelNames) {
  return {
    credits: toCredits(credits_micros),
    days: days.map(({ credits_micros: spent, ...rest }) => ({ ...rest, credits: toCredits(spent) })),
    models: models.map(({ credits_micros: spent, ...rest }) => ({
      ...rest,
      provider_name: nameOf(rest.provider),
      name: modelOf(rest),
      credits: toCredits(spent),
    })),
  }
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
