import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { postponeJob, type JobContext } from "@webox/kit/durable-jobs"
import { fileName, MEDIA_TYPES } from "../archive/file-names"
import { readKeptFile } from "../archive/read-kept-file"
import { INVOICE_MODULE, issuedDocument, type InvoiceDocument, type InvoiceModuleService } from "../modules/invoice"
import { invoiceMail } from "./invoice-mail"
import { hasEmailProvider, markSent, wasSent } from "./mail-store"

/** How often it is looked whether the shop has an e-mail provider by now. */
const LOOK_AGAIN_MS = 5 * 60_000

/**
 * Mails a document's PDF to its buyer by the Notification module; with no e-mail provider, the job is put off.
 *
 * Handed over once: a process that dies between the provider's answer and our note of it finds the answer in the Notification
 * module. One that dies while the provider is asked sends again, since nobody knows: rather two mails than none.
 *
 * @throws WEBOX_INVOICES_NOT_FOUND (404); as `readKeptFile` does; and what the e-mail provider fails with
 */
export async function mailDocument(container: MedusaContainer, documentId: string, job: JobContext): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if (await wasSent(knex, job.key)) return
  if (!(await hasEmailProvider(knex))) return postponeJob(knex, job, LOOK_AGAIN_MS)

  const document = await container.resolve<InvoiceModuleService>(INVOICE_MODULE).document(documentId)
  if (!(await wasHandedOver(container, job))) await handOver(container, document, job)
  await markSent(knex, job.key, document.snapshot.buyer.email)
}

async function wasHandedOver(container: MedusaContainer, job: JobContext): Promise<boolean> {
  const earlier = await container.resolve(Modules.NOTIFICATION).listNotifications({ trigger_type: job.key })
  return earlier.some(({ status }) => status === "success")
}

async function handOver(container: MedusaContainer, document: InvoiceDocument, job: JobContext): Promise<void> {
  const pdf = await readKeptFile(container, document, "pdf")
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    channel: "email",
    to: document.snapshot.buyer.email,
    template: `webox-${document.kind}`,
    content: invoiceMail(issuedDocument(document)),
    attachments: [
      {
        filename: fileName(document.number, "pdf"),
        content_type: MEDIA_TYPES.pdf,
        content: pdf.toString("base64"),
        disposition: "attachment",
      },
    ],
    trigger_type: job.key,
    resource_type: document.kind,
    resource_id: document.id,
    // A key that was tried is not tried again by the module, whatever became of it: each run has its own.
    idempotency_key: `${job.key}:${job.fence}`,
  })
}
