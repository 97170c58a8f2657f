import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { route } from "@webox/kit/http"
import { writeExport } from "../../../../export/write-export"
import { zipInto } from "../../../../export/zip-writer"
import { INVOICE_MODULE, type InvoiceModuleService } from "../../../../modules/invoice"
import { exportBody } from "../../../documents-query"

/**
 * All documents of some days as a ZIP, which goes out as it is made: however many they are, few are held at once. Should it
 * fail on its way, the connection is cut: half a ZIP does not open.
 */
export const POST = route(async (req, res) => {
  const period = exportBody.parse(req.body)
  await req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE).requireDocuments(period)
  res.set({
    "content-type": "application/zip",
    "content-disposition": `attachment; filename="invoices-${period.from}-${period.to}.zip"`,
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  })
  try {
    await writeExport(req.scope, period, zipInto(res))
  } catch (error) {
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(`The export of ${period.from} to ${period.to} broke off: ${String(error)}`)
    res.destroy()
  }
})
