import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { enqueue } from "@webox/kit/durable-jobs"
import { defineReconciler } from "@webox/kit/reconcilers"
import { readKeptFile } from "../archive/read-kept-file"
import { INVOICE_MODULE, type InvoiceModuleService } from "../modules/invoice"
import { findDocumentsToHandOver, HAND_OVER_INVOICE, insertHandover, markHandedOver } from "./handover-store"

/** Asks for the job that hands a document to the platform, once; where the shop has none, nothing is asked for. */
export async function askForHandover(container: MedusaContainer, document_id: string): Promise<void> {
  if (!container.resolve<InvoiceModuleService>(INVOICE_MODULE).platform) return
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction(async (transaction) => {
    await insertHandover(transaction, document_id)
    await enqueue(transaction, HAND_OVER_INVOICE, { document_id }, { key: document_id })
  })
}

/**
 * Hands a document's kept files to the platform. A process that dies between that and our note of it hands them over again.
 *
 * @throws WEBOX_INVOICES_PLATFORM_MISSING (409) when the shop has no platform any more; WEBOX_INVOICES_NOT_FOUND (404); as
 *   `readKeptFile` does; and what the platform fails with
 */
export async function handOver(container: MedusaContainer, documentId: string): Promise<void> {
  const invoices = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
  const platform = invoices.requirePlatform()
  const document = await invoices.document(documentId)
  const { id, kind, number } = document
  const pdf = await readKeptFile(container, document, "pdf")
  const xml = await readKeptFile(container, document, "xml")
  await platform.deliver({ id, kind, number, pdf, xml })
  await markHandedOver(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), id)
}

/** Finds the documents of before the shop had its platform, from the day that the option `platform_since` names. */
export const handoverReconciler = defineReconciler<string>({
  name: "webox-invoice-handover",
  find: async ({ container, after, limit }) => {
    const { platform, platformSince: since } = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
    if (!platform || !since) return []
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    return findDocumentsToHandOver(knex, { since, after, limit })
  },
  placeOf: (id) => id,
  repair: (id, container) => askForHandover(container, id),
})
