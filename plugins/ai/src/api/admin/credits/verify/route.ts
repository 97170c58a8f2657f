import { route } from "@webox/kit/http"
import { CREDITS_MODULE, type CreditsModuleService } from "../../../../modules/credits"
import { HOLD_OWNERS } from "../../../../workflows/credits/hold-owners"

/** `GET /admin/credits/verify`: adds the whole ledger up anew. `drift` and `orphan_holds` are 0 when it is sound. */
export const GET = route(async (req, res) => {
  res.json(await req.scope.resolve<CreditsModuleService>(CREDITS_MODULE).verify(HOLD_OWNERS))
})
