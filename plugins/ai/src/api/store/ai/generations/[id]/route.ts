import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { ownGeneration, withAssets } from "../../../../../generations/read-generations"
import { knexOf } from "../../../../../generations/knex-of"
import { generationErrors } from "../../../../../modules/generation"
import { deleteGeneration } from "../../../../../modules/generation/store/generations"
import { ownerOf } from "../../owner"
import { providerNames } from "../../provider-names"
import { presentGeneration } from "../present"

/** `GET /store/ai/generations/:id`: one of one's own. */
export const GET = route(async (req: AuthenticatedMedusaRequest, res) => {
  const knex = knexOf(req.scope)
  const generation = await ownGeneration(knex, ownerOf(req), req.params["id"] ?? "")
  res.set("Cache-Control", "private, no-store")
  const nameOf = providerNames(req.scope)
  res.json({ generation: (await withAssets(knex, [generation])).map((one) => presentGeneration(one, nameOf))[0] })
})

/** `DELETE /store/ai/generations/:id`: takes one that has ended out of one's library. */
export const DELETE = route(async (req: AuthenticatedMedusaRequest, res) => {
  const knex = knexOf(req.scope)
  const { id } = await ownGeneration(knex, ownerOf(req), req.params["id"] ?? "")
  if (!(await deleteGeneration(knex, ownerOf(req), id))) throw generationErrors.WEBOX_AI_GENERATION_RUNNING()
  res.json({ id, object: "generation", deleted: true })
})
