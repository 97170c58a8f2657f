import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  INVOICE_MODULE,
  type FileType,
  type InvoiceDocument,
  type InvoiceModuleService,
  type KeptFile,
  type StoredFile,
} from "../modules/invoice"
import { fileName, MEDIA_TYPES } from "./file-names"

/**
 * Renders a document's PDF and XML and keeps them, privately, in Medusa's File module; the second time, and of two at once,
 * what was kept first stays. A process that is killed on its way leaves files that nothing names, and no row.
 *
 * @returns the files that are kept
 */
export async function keepFiles(container: MedusaContainer, document: InvoiceDocument): Promise<KeptFile[]> {
  const invoices = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
  const kept = await invoices.files(document.id)
  if (kept.length > 0) return kept

  const { pdf, xml } = await invoices.render(document)
  const stored: StoredFile[] = []
  let staying: KeptFile[] = []
  try {
    stored.push(await store(container, document, "pdf", pdf))
    stored.push(await store(container, document, "xml", Buffer.from(xml)))
    staying = await invoices.recordFiles(document.id, stored)
    return staying
  } finally {
    const named = new Set(staying.map(({ file_id }) => file_id))
    await forget(
      container,
      stored.map(({ file_id }) => file_id).filter((id) => !named.has(id))
    )
  }
}

async function store(
  container: MedusaContainer,
  document: InvoiceDocument,
  type: FileType,
  content: Buffer
): Promise<StoredFile> {
  const { id } = await container.resolve(Modules.FILE).createFiles({
    filename: fileName(document.number, type),
    mimeType: MEDIA_TYPES[type],
    content: content.toString("base64"),
    access: "private",
  })
  return { type, file_id: id, sha256: sha256Of(content), size_bytes: content.length }
}

/** Files that nothing names do no harm: that one could not be deleted is noted, and no more. */
export async function forget(container: MedusaContainer, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  try {
    await container.resolve(Modules.FILE).deleteFiles(ids)
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`Files of an invoice that are not needed could not be deleted: ${String(error)}`)
  }
}

export function sha256Of(content: Buffer): string {
  return createHash("sha256").update(content).digest("hex")
}
