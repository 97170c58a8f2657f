import { decodeCursor, pageQuery, route, toPage, type KeysetOrder } from "@webox/kit/http"
import { CREDITS_MODULE, type CreditsModuleService } from "../../../../modules/credits"
import { toCredits } from "../../../../modules/credits/credit-amount"

const ORDER: KeysetOrder = { column: "id", direction: "asc" }
const receivablesQuery = pageQuery({ maximum: 100 })

/** `GET /admin/credits/receivables?limit=&cursor=`: who had spent credits before they were refunded. */
export const GET = route(async (req, res) => {
  const page = receivablesQuery.parse(req.query)
  const after =
    page.cursor === undefined ? undefined : decodeCursor(`${ORDER.column}:${ORDER.direction}`, page.cursor).id
  const service = req.scope.resolve<CreditsModuleService>(CREDITS_MODULE)
  const { items, ...rest } = toPage(await service.receivables(after, page.limit + 1), ORDER, page)
  const receivables = items.map(({ customer_id, owed_micros, updated_at }) => ({
    customer_id,
    credits: toCredits(owed_micros),
    updated_at,
  }))
  res.json({ receivables, ...rest })
})
