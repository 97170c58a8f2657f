import { inLanguage } from "../document/in-language"
import type { IssuedDocument } from "../document/snapshot"
import type { Bilingual } from "../document/tax-case"
import { PAGE, type Canvas } from "./canvas"
import { formatMoney } from "./format"

/** What the sections of a document share: where to draw, what of, and how far down the page is taken. */
export interface Sheet {
  canvas: Canvas
  document: IssuedDocument
  /** Where the next thing goes, from the top of the page. */
  y: number
}

export const COLORS = {
  ink: "#17181c",
  muted: "#5b606b",
  line: "#d9dce2",
  accent: "#1d3f5e",
  panel: "#f4f6f8",
} as const
export const LEFT = PAGE.margin
export const RIGHT = PAGE.width - PAGE.margin
export const WIDTH = RIGHT - LEFT
/** Below it is the footer's. */
export const BOTTOM = PAGE.height - 62

export function say({ document }: Sheet, text: Bilingual): string {
  return inLanguage(text, document.language)
}

export function money({ document }: Sheet, amount: string): string {
  return formatMoney(amount, document.currency_code, document.language)
}

/** A small heading, in the accent's colour. */
export function heading(sheet: Sheet, text: Bilingual, x: number, y: number): void {
  sheet.canvas.text(say(sheet, text), x, y, { size: 8, weight: "bold", color: COLORS.accent })
}

/** Begins a page when less than `height` is left. @returns whether it did */
export function makeRoom(sheet: Sheet, height: number): boolean {
  if (sheet.y + height <= BOTTOM) return false
  sheet.canvas.addPage()
  sheet.y = PAGE.margin + 30
  return true
}
