import type { MedusaContainer } from "@medusajs/framework/types"
import { isCodedError } from "@webox/kit/http"
import { fileName, closingFileName } from "../archive/file-names"
import { readClosingFile, readKeptFile } from "../archive/read-kept-file"
import { sha256Of } from "../archive/keep-files"
import {
  INVOICE_MODULE,
  type ExportedDocument,
  type ExportPeriod,
  type FileType,
  type InvoiceModuleService,
} from "../modules/invoice"
import { INDEX_HEADER, indexLine } from "./index-csv"
import { explanations } from "./explanations"
import type { ZipWriter } from "./zip-writer"

const FILE_PROBLEMS = ["WEBOX_INVOICES_FILE_MISSING", "WEBOX_INVOICES_FILE_CHANGED"]
const FOLDERS = { invoice: "invoices", credit_note: "credit-notes" } as const

/**
 * Writes all documents of a period as a ZIP: each PDF and XML as it was kept, an index, the closings, and what proves the chain.
 * What is gone or is no longer what was kept is left out and named in `INCOMPLETE.txt`.
 *
 * @throws {Error} when the store of files cannot be asked, or who reads has left
 */
export async function writeExport(container: MedusaContainer, period: ExportPeriod, zip: ZipWriter): Promise<void> {
  const invoices = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
  const sums: string[] = []
  const problems: string[] = []
  let index = INDEX_HEADER

  const add = async (name: string, content: Buffer | string): Promise<string> => {
    const bytes = Buffer.from(content)
    await zip.add(name, bytes)
    const sha256 = sha256Of(bytes)
    sums.push(`${sha256}  ${name}\n`)
    return sha256
  }
  const addKept = async (name: string, read: () => Promise<Buffer>): Promise<string | null> => {
    const content = await read().catch((error: unknown) => {
      if (!isFileProblem(error)) throw error
      problems.push(`${name}: ${error.message}\n`)
      return null
    })
    return content && add(name, content)
  }
  const addDocument = async (document: ExportedDocument): Promise<void> => {
    const keep = (type: FileType) =>
      addKept(`${FOLDERS[document.kind]}/${fileName(document.number, type)}`, () =>
        readKeptFile(container, document, type)
      )
    const files = { pdf: await keep("pdf"), xml: await keep("xml") }
    await add(`proof/${fileName(document.number, "txt")}`, document.hashed_text)
    index += indexLine(document, files)
  }

  for await (const documents of invoices.documentsToExport(period)) {
    for (const document of documents) await addDocument(document)
  }
  for (const closing of await invoices.closingsWithin(period)) {
    await addKept(`closings/${closingFileName(closing.period)}`, () => readClosingFile(container, closing))
  }
  await add("index.csv", index)
  const check = { ...period, exported_at: new Date().toISOString(), ...(await invoices.verify()) }
  await add("proof/chain.json", `${JSON.stringify(check, null, 2)}\n`)
  for (const [name, text] of Object.entries(explanations)) await add(name, text)
  if (problems.length > 0) await add("INCOMPLETE.txt", problems.join(""))
  await zip.add("SHA256SUMS", sums.join(""))
  await zip.end()
}

/** A file that is gone or changed, and not a store that cannot be reached now. */
function isFileProblem(error: unknown): error is { message: string } {
  return isCodedError(error) && FILE_PROBLEMS.includes(error.code)
}
