import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { openEventStream, route } from "@webox/kit/http"
import { followGeneration } from "../../../../../../generations/follow-generation"
import { knexOf } from "../../../../../../generations/knex-of"
import { ownGeneration } from "../../../../../../generations/read-generations"
import { ownerOf } from "../../../owner"
import { providerNames } from "../../../provider-names"
import { presentGeneration } from "../../present"

/** `GET /store/ai/generations/:id/events`: the generation as it is now and with each change, as server-sent events, until it has ended. */
export const GET = route(async (req: AuthenticatedMedusaRequest, res) => {
  const owner = ownerOf(req)
  const { id } = await ownGeneration(knexOf(req.scope), owner, req.params["id"] ?? "")
  const stream = openEventStream(req, res)
  const nameOf = providerNames(req.scope)
  const gone = new AbortController()
  stream.onClose(() => gone.abort())
  await followGeneration(req.scope, { owner, id, signal: gone.signal }, (generation) =>
    stream.send({ event: "generation", data: { generation: presentGeneration(generation, nameOf) } })
  )
  stream.close()
})
