import type { FileType } from "../modules/invoice"

export const MEDIA_TYPES: Record<FileType, string> = { pdf: "application/pdf", xml: "application/xml" }

/** The name of a document's file: its number; `/`, which numbers may have, is no part of a file's name. */
export function fileName(number: string, type: FileType | "txt"): string {
  return `${number.replaceAll("/", "_")}.${type}`
}

/** @param period `2026-11` or `2026` */
export function closingFileName(period: string): string {
  return `closing-${period}.json`
}
