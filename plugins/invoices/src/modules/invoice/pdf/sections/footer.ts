import { spaced } from "../../document/mentions"
import { PAGE } from "../canvas"
import { COLORS, LEFT, RIGHT, say, WIDTH, type Sheet } from "../sheet"
import { pageOf, WORDS } from "../words"

const SMALL = { size: 7.5, color: COLORS.muted } as const

/** On every page: who the seller is, which document this is, and which of its pages. */
export function drawFooters(sheet: Sheet): void {
  const { canvas, document } = sheet
  const pages = canvas.pageCount
  const { seller } = document
  const identity = [seller.name, `SIREN ${spaced(seller.siren)}`, seller.vat_number, seller.email]
    .filter(Boolean)
    .join(" · ")
  for (let index = 0; index < pages; index++) {
    canvas.onPage(index)
    const y = PAGE.height - 34
    canvas.rule(LEFT, y - 12, WIDTH, COLORS.line)
    const [line = ""] = canvas.wrap(identity, WIDTH - 110, SMALL)
    canvas.text(line, LEFT, y, SMALL)
    canvas.text(say(sheet, pageOf(index + 1, pages)), RIGHT, y, { ...SMALL, align: "right" })
    if (index > 0) {
      const again = `${say(sheet, WORDS[document.kind])} ${document.number} (${say(sheet, WORDS.continued)})`
      canvas.text(again, LEFT, PAGE.margin + 10, { size: 9, weight: "bold", color: COLORS.accent })
    }
  }
}
