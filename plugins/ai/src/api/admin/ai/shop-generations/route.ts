import type { MedusaRequest } from "@medusajs/framework/http"
import { idBefore, route, toPage } from "@webox/kit/http"
import { knexOf } from "../../../../generations/knex-of"
import type { StoredVerdict } from "../../../../modules/generation/store/records"
import { attemptsOf, pageShopGenerations } from "../../../../modules/generation/store/shop-generations"
import { presentGeneration } from "../../../store/ai/generations/present"
import { providerNames } from "../../../store/ai/provider-names"
import { generationsQuery } from "../../../store/ai/generations/validators"

/** Why moderation refused a prompt, without the prompt. */
function refusalOf(verdict: StoredVerdict | null) {
  return verdict?.is_refused ? { by: verdict.by, categories: verdict.categories } : null
}

const ORDER = { column: "id", direction: "desc" } as const

/**
 * `GET /admin/ai/shop-generations?kind=&status=&limit=&cursor=`: everybody's, newest first, with the calls that were made for each, and why
 * moderation refused it. What was written and made is its owner's: neither prompts nor files are in it.
 */
export const GET = route(async (req: MedusaRequest, res) => {
  const { kind, status, ...page } = generationsQuery.parse(req.query)
  const after = idBefore(ORDER, page)
  const knex = knexOf(req.scope)
  const rows = await pageShopGenerations(knex, { kind, status, after, limit: page.limit + 1 })
  const { items, ...rest } = toPage(rows, ORDER, page)
  const attempts = await attemptsOf(
    knex,
    items.map(({ id }) => id)
  )
  const nameOf = providerNames(req.scope)
  const generations = items.map((generation) => {
    const { input: _input, assets: _assets, ...shown } = presentGeneration({ ...generation, assets: [] }, nameOf)
    return {
      ...shown,
      customer_id: generation.customer_id,
      user_id: generation.user_id,
      refusal: refusalOf(generation.moderation),
      attempts: attempts
        .filter(({ generation_id }) => generation_id === generation.id)
        .map(({ generation_id: _, ...attempt }) => ({ ...attempt, provider_name: nameOf(attempt.provider) })),
    }
  })
  res.json({ generations, ...rest })
})
