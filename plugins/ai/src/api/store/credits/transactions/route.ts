import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { presentWork } from "../answers"
import { sendStatement } from "../send-statement"

/** `GET /store/credits/transactions?limit=&cursor=&format=`: the signed-in customer's statement. */
export const GET = route((req: AuthenticatedMedusaRequest, res) =>
  sendStatement(req, res, req.auth_context.actor_id, presentWork)
)
