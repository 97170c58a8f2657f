import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { enqueue } from "@webox/kit/durable-jobs"
import { insertMail, MAIL_INVOICE } from "./mail-store"

/** Asks for the job that mails a document to its buyer by itself: once for ever. */
export function askForMail(container: MedusaContainer, documentId: string): Promise<void> {
  return ask(container, { key: `${documentId}:mail`, document_id: documentId, asked_by: null })
}

/** Asks for one mail more. */
export function askForMailAnew(container: MedusaContainer, documentId: string, askedBy: string): Promise<void> {
  return ask(container, { key: `${documentId}:mail:${randomUUID()}`, document_id: documentId, asked_by: askedBy })
}

async function ask(
  container: MedusaContainer,
  mail: { key: string; document_id: string; asked_by: string | null }
): Promise<void> {
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction(async (transaction) => {
    await insertMail(transaction, mail)
    await enqueue(transaction, MAIL_INVOICE, { document_id: mail.document_id }, { key: mail.key })
  })
}
