import type { MedusaResponse } from "@medusajs/framework/http"
import { closingFileName, fileName, MEDIA_TYPES } from "../archive/file-names"
import type { FileType } from "../modules/invoice"

/** Sends a document's file to be kept, under its number. */
export function sendFile(res: MedusaResponse, number: string, type: FileType, content: Buffer): void {
  send(res, fileName(number, type), MEDIA_TYPES[type], content)
}

/** Sends a closing's file to be kept, under its period. */
export function sendClosingFile(res: MedusaResponse, period: string, content: Buffer): void {
  send(res, closingFileName(period), "application/json", content)
}

function send(res: MedusaResponse, name: string, mediaType: string, content: Buffer): void {
  res.set({
    "content-type": mediaType,
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  })
  res.send(content)
}
