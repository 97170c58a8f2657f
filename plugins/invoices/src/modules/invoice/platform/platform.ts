import { isAbsolute } from "node:path"
import { folderPlatform } from "./folder-platform"

/** A document as it is handed over: its kept files, byte for byte. */
export interface HandedDocument {
  id: string
  kind: "invoice" | "credit_note"
  number: string
  /** The Factur-X, which holds the XML. */
  pdf: Buffer
  /** The same XML alone. */
  xml: Buffer
}

/** Hands issued documents to a *plateforme agréée*, or to whoever transmits them. */
export interface InvoicePlatform {
  /**
   * Hands one document over. It may be called again with a document that was handed over before, when a process died just
   * then: the id says that it is the same. What it throws is tried again, later and later, for about an hour.
   */
  deliver(document: HandedDocument): Promise<void>
}

/** The plugin's option `platform`: a folder of this machine by its whole path, or an adaptor of one's own. */
export type PlatformOption = { folder: string } | InvoicePlatform

/** @throws {Error} when the folder is no whole path */
export function platformOf(option: PlatformOption | undefined): InvoicePlatform | null {
  if (!option) return null
  if ("deliver" in option) return option
  if (!isAbsolute(option.folder)) {
    throw new Error("Give the plugin @webox/invoices a whole path as platform.folder, as /srv/invoices.")
  }
  return folderPlatform(option.folder)
}

/** @throws {Error} when it is no day */
export function platformSinceOf(option: string | undefined): string | null {
  if (option === undefined) return null
  const isDay = /^20\d\d-\d\d-\d\d$/.test(option) && !Number.isNaN(Date.parse(option))
  if (!isDay) throw new Error("Give the plugin @webox/invoices a day as platform_since, as 2026-09-01.")
  return option
}
