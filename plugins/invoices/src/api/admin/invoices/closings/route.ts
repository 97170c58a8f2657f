import { pageQuery, route } from "@webox/kit/http"
import { INVOICE_MODULE, type InvoiceModuleService } from "../../../../modules/invoice"

const closingsQuery = pageQuery({ maximum: 100 })

/** The closings of months and years, the newest first. */
export const GET = route(async (req, res) => {
  const page = closingsQuery.parse(req.query)
  const { items, ...rest } = await req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE).closings(page)
  const closings = items.map(({ id: _id, text: _text, file, ...closing }) => ({
    ...closing,
    kept_at: file?.kept_at ?? null,
  }))
  res.set("cache-control", "private, no-store").json({ closings, ...rest })
})
