import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { INVOICE_MODULE, type Closing, type InvoiceModuleService } from "../modules/invoice"
import { closingFileName } from "./file-names"
import { forget } from "./keep-files"

/**
 * Keeps what a closing says as a file of its own, privately, in Medusa's File module: once, and its SHA-256 is the closing's.
 *
 * @returns the id of the file that is kept
 */
export async function keepClosingFile(container: MedusaContainer, closing: Closing): Promise<string> {
  if (closing.file) return closing.file.file_id
  const content = Buffer.from(closing.text)
  const { id } = await container.resolve(Modules.FILE).createFiles({
    filename: closingFileName(closing.period),
    mimeType: "application/json",
    content: content.toString("base64"),
    access: "private",
  })
  const invoices = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
  const staying = await invoices.recordClosingFile(closing.sha256, { file_id: id, size_bytes: content.length })
  if (staying !== id) await forget(container, [id])
  return staying
}
