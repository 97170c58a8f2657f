import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { enqueueFrom } from "@webox/kit/durable-jobs"
import { defineReconciler } from "@webox/kit/reconcilers"
import { archiveDocumentWorkflow } from "./archive-document"
import { findDocumentsToArchive } from "./find-documents-to-archive"

/** Asks for the job that follows a document's issue. Its key is the document: it is asked for once. */
export async function askForArchive(container: MedusaContainer, document_id: string): Promise<void> {
  await enqueueFrom(container, archiveDocumentWorkflow, { document_id }, { key: document_id })
}

/** Finds the documents whose process died between their issue and that. */
export const archiveReconciler = defineReconciler<string>({
  name: "webox-invoice-archive",
  find: ({ container, after, limit }) =>
    findDocumentsToArchive(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), { after, limit }),
  placeOf: (id) => id,
  repair: (id, container) => askForArchive(container, id),
})
