import { z } from "@medusajs/framework/zod"
import { route } from "@webox/kit/http"
import { issueInvoiceWorkflow } from "../../../workflows"
import { presentDocument } from "../../present-document"

const issueBody = z.strictObject({ order_id: z.string({ error: "write the order's id" }).min(1).max(100) })

/** Issues the invoice of a paid order by hand. Asked again, it answers the first. */
export const POST = route(async (req, res) => {
  const { order_id } = issueBody.parse(req.body)
  const { result } = await issueInvoiceWorkflow(req.scope).run({ input: { order_id } })
  res.json({ invoice: presentDocument(result, "admin") })
})
