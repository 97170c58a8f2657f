import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { isCodedError } from "@webox/kit/http"
import { invoiceErrors, type Closing, type FileType, type InvoiceDocument, type KeptFile } from "../modules/invoice"
import { keepClosingFile } from "./keep-closing-file"
import { keepFiles, sha256Of } from "./keep-files"

/**
 * A document's file as it was kept; it is made and kept now if that has not happened yet. What is not what was kept is
 * never handed on.
 *
 * @throws WEBOX_INVOICES_FILE_CHANGED (500) when its bytes are others, WEBOX_INVOICES_FILE_MISSING (500) when it is gone
 */
export async function readKeptFile(
  container: MedusaContainer,
  document: InvoiceDocument,
  type: FileType
): Promise<Buffer> {
  const kept = (await keepFiles(container, document)).find((file) => file.type === type)
  const name = { number: document.number, type }
  if (!kept) throw invoiceErrors.WEBOX_INVOICES_FILE_MISSING(name)
  return readChecked(container, kept, name)
}

/**
 * A closing's file as it was kept; it is kept now if that has not happened yet.
 *
 * @throws as `readKeptFile` does
 */
export async function readClosingFile(container: MedusaContainer, closing: Closing): Promise<Buffer> {
  const file_id = await keepClosingFile(container, closing)
  return readChecked(container, { file_id, sha256: closing.sha256 }, { number: closing.period, type: "json" })
}

async function readChecked(
  container: MedusaContainer,
  kept: Pick<KeptFile, "file_id" | "sha256">,
  name: { number: string; type: string }
): Promise<Buffer> {
  const content = await read(container, kept.file_id)
  if (!content) throw invoiceErrors.WEBOX_INVOICES_FILE_MISSING(name)
  if (sha256Of(content) !== kept.sha256) throw invoiceErrors.WEBOX_INVOICES_FILE_CHANGED(name)
  return content
}

/** @returns null when the store says that there is no such file; any other failure is thrown, and may pass */
async function read(container: MedusaContainer, file_id: string): Promise<Buffer | null> {
  try {
    return await container.resolve(Modules.FILE).getAsBuffer(file_id)
  } catch (error) {
    const isGone =
      (isCodedError(error) && error.status === 404) || (error instanceof Error && error.name === "NoSuchKey")
    if (isGone) return null
    throw error
  }
}
