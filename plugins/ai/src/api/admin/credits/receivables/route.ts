import { idBefore, pageQuery, route, toPage } from "@webox/kit/http"
import { CREDITS_MODULE, type CreditsModuleService } from "../../../../modules/credits"
import { toCredits } from "../../../../modules/credits/credit-amount"

const ORDER = { column: "id", direction: "asc" } as const
const receivablesQuery = pageQuery({ maximum: 100 })

/** `GET /admin/credits/receivables?limit=&cursor=`: who had spent credits before they were refunded. */
export const GET = route(async (req, res) => {
  const page = receivablesQuery.parse(req.query)
  const after = idBefore(ORDER, page)
  const service = req.scope.resolve<CreditsModuleService>(CREDITS_MODULE)
  const { items, ...rest } = toPage(await service.receivables(after, page.limit + 1), ORDER, page)
  const receivables = items.map(({ customer_id, owed_micros, updated_at }) => ({
    customer_id,
    credits: toCredits(owed_micros),
    updated_at,
  }))
  res.json({ receivables, ...rest })
})
