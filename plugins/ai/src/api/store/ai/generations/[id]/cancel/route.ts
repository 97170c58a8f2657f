import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { cancelGeneration } from "../../../../../../generations/cancel-generation"
import { ownGeneration, withAssets } from "../../../../../../generations/read-generations"
import { knexOf } from "../../../../../../generations/knex-of"
import { ownerOf } from "../../../owner"
import { providerNames } from "../../../provider-names"
import { presentGeneration } from "../../present"

/** `POST /store/ai/generations/:id/cancel`: stops one of one's own; what has ended stays. */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const knex = knexOf(req.scope)
  const id = req.params["id"] ?? ""
  await cancelGeneration(knex, ownerOf(req), id)
  const generation = await ownGeneration(knex, ownerOf(req), id)
  const nameOf = providerNames(req.scope)
  res.json({ generation: (await withAssets(knex, [generation])).map((one) => presentGeneration(one, nameOf))[0] })
})
