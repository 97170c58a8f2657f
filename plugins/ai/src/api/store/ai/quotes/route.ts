import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { quoteGeneration } from "../../../../generations/quote-generation"
import { toCredits } from "../../../../modules/credits/credit-amount"
import { ownerOf } from "../owner"
import { quoteBody } from "./validators"

/** `POST /store/ai/quotes`: what a generation will cost at most. Nothing is held, and nothing begins. */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const { offer, credits_micros, cost_micros, currency_code } = await quoteGeneration(req.scope, {
    ...quoteBody.parse(req.body ?? {}),
    owner: ownerOf(req),
  })
  const { provider, id: model, capability: kind } = offer.model
  res.json({
    quote: { kind, provider, model, credits: toCredits(credits_micros), cost_micros, currency: currency_code },
  })
})
