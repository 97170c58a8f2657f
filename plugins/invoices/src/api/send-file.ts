import type { MedusaResponse } from "@medusajs/framework/http"
import { fileName, MEDIA_TYPES } from "../archive/file-names"
import type { FileType } from "../modules/invoice"

/** Sends a document's file to be kept, under its number. */
export function sendFile(res: MedusaResponse, number: string, type: FileType, content: Buffer): void {
  res.set({
    "content-type": MEDIA_TYPES[type],
    "content-disposition": `attachment; filename="${fileName(number, type)}"`,
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  })
  res.send(content)
}
