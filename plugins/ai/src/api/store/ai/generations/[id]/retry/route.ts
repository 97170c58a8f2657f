import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { retryGeneration } from "../../../../../../generations/retry-generation"
import { ownerOf } from "../../../owner"
import { providerNames } from "../../../provider-names"
import { presentGeneration } from "../../present"
import { retryBody } from "../../validators"

/** `POST /store/ai/generations/:id/retry`, best with an Idempotency-Key: orders the same once more, as a generation of its own. */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const { max_credits: max_credits_micros } = retryBody.parse(req.body ?? {})
  const generation = await retryGeneration(req.scope, ownerOf(req), req.params["id"] ?? "", { max_credits_micros })
  res.status(202).json({ generation: presentGeneration({ ...generation, assets: [] }, providerNames(req.scope)) })
})
