import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { kitErrors, route } from "@webox/kit/http"
import { fromCredits, toCredits } from "../../../../modules/credits/credit-amount"
import { grantCreditsWorkflow } from "../../../../workflows/credits/grant-credits"
import { grantBody } from "../validators"

/**
 * `POST /admin/credits/grants` with an Idempotency-Key: gives a customer credits. The ledger keeps the key for ever, and
 * answers the same grant again.
 */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const key = req.get("idempotency-key") ?? ""
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw kitErrors.WEBOX_IDEMPOTENCY_KEY_INVALID()
  const { customer_id, credits, reason } = grantBody.parse(req.body ?? {})
  const created_by = req.auth_context.actor_id
  const input = {
    customer_id,
    amount_micros: fromCredits(credits),
    reason,
    created_by,
    key: `grant:${created_by}:${key}`,
  }
  const { result } = await grantCreditsWorkflow(req.scope).run({ input })
  res.json({
    grant: {
      id: result.id,
      customer_id: result.customer_id,
      credits: toCredits(result.amount_micros),
      reason: result.reason,
      created_at: result.created_at,
    },
  })
})
