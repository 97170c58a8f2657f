import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { idBefore, route, toPage } from "@webox/kit/http"
import { withAssets } from "../../../../generations/read-generations"
import { knexOf } from "../../../../generations/knex-of"
import { startGeneration } from "../../../../generations/start-generation"
import { pageGenerations } from "../../../../modules/generation/store/generations"
import { ownerOf } from "../owner"
import { providerNames } from "../provider-names"
import { presentGeneration } from "./present"
import { generationBody, generationsQuery } from "./validators"

const ORDER = { column: "id", direction: "desc" } as const

/** `POST /store/ai/generations`, best with an Idempotency-Key: orders a generation. It runs as a job. */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const { max_credits: max_credits_micros, ...order } = generationBody.parse(req.body ?? {})
  const generation = await startGeneration(req.scope, {
    ...order,
    owner: ownerOf(req),
    max_credits_micros,
  })
  res.status(202).json({ generation: presentGeneration({ ...generation, assets: [] }, providerNames(req.scope)) })
})

/** `GET /store/ai/generations?kind=&status=&limit=&cursor=`: one's own, newest first. */
export const GET = route(async (req: AuthenticatedMedusaRequest, res) => {
  const { kind, status, ...page } = generationsQuery.parse(req.query)
  const after = idBefore(ORDER, page)
  const knex = knexOf(req.scope)
  const rows = await pageGenerations(knex, ownerOf(req), { kind, status, after, limit: page.limit + 1 })
  const { items, ...rest } = toPage(rows, ORDER, page)
  res.set("Cache-Control", "private, no-store")
  const nameOf = providerNames(req.scope)
  const generations = (await withAssets(knex, items)).map((generation) => presentGeneration(generation, nameOf))
  res.json({ generations, ...rest })
})
