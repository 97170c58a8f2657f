import { once } from "node:events"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { idBefore, pageQuery, toPage } from "@webox/kit/http"
import { knexOf } from "../../../generations/knex-of"
import { CREDITS_MODULE, type CreditsModuleService } from "../../../modules/credits"
import { CSV_HEADER, toCsv } from "../../../modules/credits/statement/statement-csv"
import { readPaidWorks, type PaidWork } from "../../../modules/generation/store/paid-works"
import { modelNames, providerNames, type ModelNames, type ProviderNames } from "../ai/provider-names"
import { presentLine } from "./answers"

const statementQuery = pageQuery({ maximum: 100 }).extend({
  format: z.enum(["json", "csv"], { error: "write json or csv" }).optional(),
})

const ORDER = { column: "id", direction: "desc" } as const

/** How who reads the statement is told what credits were spent on. */
export type WorkPresenter = (work: PaidWork, nameOf: ProviderNames, modelOf: ModelNames) => object

/**
 * Sends a customer's statement, newest first: a page as JSON; or all of it as CSV, for `?format=csv` or `Accept: text/csv`.
 */
export async function sendStatement(
  req: MedusaRequest,
  res: MedusaResponse,
  customerId: string,
  presentWork: WorkPresenter
): Promise<void> {
  const credits = req.scope.resolve<CreditsModuleService>(CREDITS_MODULE)
  const { format, ...page } = statementQuery.parse(req.query)
  res.set("Cache-Control", "private, no-store").vary("Accept")
  const isCsv = format ? format === "csv" : req.accepts(["json", "csv"]) === "csv"
  if (isCsv) return sendCsv(res, credits, customerId)

  const after = idBefore(ORDER, page)
  const lines = await credits.statement(customerId, { after, limit: page.limit + 1 })
  const { items, ...rest } = toPage(lines, ORDER, page)
  const spent = items.flatMap(({ kind, reference }) => (kind === "settlement" ? [reference.id] : []))
  const works = await readPaidWorks(knexOf(req.scope), customerId, spent)
  const [nameOf, modelOf] = [providerNames(req.scope), modelNames(req.scope)]
  const transactions = items.map((line) => {
    const work = works.get(line.reference.id)
    return { ...presentLine(line), work: work ? presentWork(work, nameOf, modelOf) : null }
  })
  res.json({ transactions, ...rest })
}

/** A thousand lines at a time, and no faster than the client reads. */
async function sendCsv(res: MedusaResponse, credits: CreditsModuleService, customerId: string): Promise<void> {
  res.type("text/csv; charset=utf-8").attachment("credits.csv").write(CSV_HEADER)
  for await (const lines of credits.wholeStatement(customerId)) {
    if (res.destroyed) return
    if (!res.write(toCsv(lines))) await Promise.race([once(res, "drain"), once(res, "close")])
  }
  res.end()
}
