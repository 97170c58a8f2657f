import type { MedusaResponse } from "@medusajs/framework/http"

/** Sends a document's file to be kept, under its number; `/`, which numbers may have, is no part of a file's name. */
export function sendFile(res: MedusaResponse, number: string, type: "pdf" | "xml", content: Buffer | string): void {
  res.set({
    "content-type": type === "pdf" ? "application/pdf" : "application/xml; charset=utf-8",
    "content-disposition": `attachment; filename="${number.replaceAll("/", "_")}.${type}"`,
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  })
  res.send(content)
}
