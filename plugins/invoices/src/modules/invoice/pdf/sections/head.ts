import { dueDate, isSettled } from "../../document/due-date"
import { PAGE } from "../canvas"
import { formatDay } from "../format"
import { COLORS, LEFT, RIGHT, say, type Sheet } from "../sheet"
import { WORDS } from "../words"
import type { Bilingual } from "../../document/tax-case"

const LABEL = { size: 9, color: COLORS.muted }
const VALUE = { size: 9 }

/** In points. */
const LOGO = { width: 180, height: 48 } as const

/** The seller's logo and name, what kind of document it is, and the facts that name it. */
export function drawHead(sheet: Sheet, logo: Buffer | null): void {
  const { canvas, document } = sheet
  canvas.rectangle(0, 0, PAGE.width, 5, COLORS.accent)
  const top = PAGE.margin + 20
  const logoTop = top - 22
  const nameTop = logo ? logoTop + canvas.picture(logo, LEFT, logoTop, LOGO) + 20 : top
  const name = { size: logo ? 12 : 17, weight: "bold" } as const
  const [firstLine = "", ...more] = canvas.wrap(document.seller.name, 250, name)
  canvas.text(firstLine, LEFT, nameTop, name)
  more.slice(0, 1).forEach((line) => canvas.text(line, LEFT, nameTop + name.size + 3, name))

  const title = { size: 22, weight: "bold", color: COLORS.accent, align: "right" } as const
  canvas.text(say(sheet, WORDS[document.kind]), RIGHT, top, title)
  canvas.text(document.number, RIGHT, top + 17, { size: 11, weight: "bold", align: "right" })

  let y = top + 40
  const rows = facts(sheet)
  const valueWidth = Math.max(...rows.map(([, value]) => canvas.widthOf(value, VALUE)))
  for (const [label, value] of rows) {
    canvas.text(value, RIGHT, y, { ...VALUE, align: "right" })
    canvas.text(say(sheet, label), RIGHT - 12 - valueWidth, y, { ...LABEL, align: "right" })
    y += 13
  }
  sheet.y = y + 14
}

function facts(sheet: Sheet): [label: Bilingual, value: string][] {
  const { document } = sheet
  const { corrects, delivered_on } = document
  const day = (value: string) => formatDay(value, document.language)
  const found: [Bilingual, string][] = [[WORDS.issued, day(document.issued_on)]]
  if (!isSettled(document)) found.push([WORDS.due, day(dueDate(document))])
  if (corrects) {
    found.push([WORDS.corrects, `${corrects.number}, ${say(sheet, WORDS.of)} ${day(corrects.issued_on)}`])
  }
  found.push([WORDS.order, document.order.display_id])
  if (delivered_on) found.push([WORDS.delivered, day(delivered_on)])
  found.push([WORDS.nature, say(sheet, WORDS[document.nature])])
  return found
}
