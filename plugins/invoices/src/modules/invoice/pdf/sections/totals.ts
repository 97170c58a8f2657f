import { inLanguage } from "../../document/in-language"
import { exemptionMark } from "../../document/mentions"
import { formatDay, formatDecimal, formatMoney, formatRate } from "../format"
import { COLORS, LEFT, makeRoom, money, RIGHT, say, type Sheet } from "../sheet"
import { WORDS } from "../words"

const TOTALS_LEFT = 330
const ROW = 15

/** VAT by rate on the left, the sums on the right; together, so that no page parts them. */
export function drawTotals(sheet: Sheet): void {
  const rows = sumRows(sheet)
  const { tax_subtotals: groups } = sheet.document
  makeRoom(sheet, Math.max(rows.length * ROW + 62, groups.length * ROW + 30))
  const bottom = Math.max(drawSums(sheet, rows), drawTaxes(sheet))
  sheet.y = bottom + 18
}

function sumRows(sheet: Sheet): [label: string, amount: string][] {
  const { document } = sheet
  const { totals, charges, tax_in_books: books } = document
  const rows: [string, string][] = []
  if (charges.length > 0) rows.push([say(sheet, WORDS.linesTotal), money(sheet, totals.lines)])
  for (const { name, net } of charges) rows.push([inLanguage(name, document.language), money(sheet, net)])
  rows.push([say(sheet, WORDS.netTotal), money(sheet, totals.net)])
  rows.push([say(sheet, WORDS.taxTotal), money(sheet, totals.tax)])
  if (books) {
    const amount = formatMoney(books.tax, books.currency_code, document.language)
    rows.push([`${say(sheet, WORDS.taxInBooks)} ${books.currency_code}`, amount])
    if (books.rate) {
      const { per_unit, dated } = books.rate
      const label = `${say(sheet, WORDS.exchangeRate)} ${formatDay(dated, document.language)}`
      const perUnit = formatDecimal(per_unit, document.language)
      rows.push([label, `1 ${books.currency_code} = ${perUnit} ${document.currency_code}`])
    }
  }
  return rows
}

function drawSums(sheet: Sheet, rows: [string, string][]): number {
  const { canvas, document } = sheet
  const { totals, kind } = document
  let y = sheet.y + 10
  const write = (label: string, amount: string, color: string = COLORS.ink) => {
    const space = RIGHT - TOTALS_LEFT - canvas.widthOf(amount, { size: 9.5 }) - 10
    const [shown = ""] = canvas.wrap(label, space, { size: 9.5 })
    canvas.text(shown, TOTALS_LEFT, y, { size: 9.5, color: COLORS.muted })
    canvas.text(amount, RIGHT, y, { size: 9.5, color, align: "right" })
    y += ROW
  }
  for (const [label, amount] of rows) write(label, amount)
  canvas.rectangle(TOTALS_LEFT - 10, y - 8, RIGHT - TOTALS_LEFT + 16, 25, COLORS.accent)
  const strong = { size: 12, weight: "bold", color: "#ffffff" } as const
  canvas.text(say(sheet, WORDS.grossTotal), TOTALS_LEFT, y + 9, strong)
  canvas.text(money(sheet, totals.gross), RIGHT, y + 9, { ...strong, align: "right" })
  y += 33
  write(say(sheet, kind === "invoice" ? WORDS.paid : WORDS.refunded), money(sheet, totals.paid))
  if (kind === "invoice") write(say(sheet, WORDS.dueTotal), money(sheet, totals.due))
  return y
}

function drawTaxes(sheet: Sheet): number {
  const { canvas, document } = sheet
  const columns = [LEFT + 62, LEFT + 142, LEFT + 226]
  const head = { size: 8, weight: "bold", color: COLORS.muted } as const
  let y = sheet.y + 10
  canvas.text(say(sheet, WORDS.rate), LEFT, y, head)
  ;[WORDS.taxBasis, WORDS.taxAmount].forEach((title, index) =>
    canvas.text(say(sheet, title), columns[index + 1] ?? RIGHT, y, { ...head, align: "right" })
  )
  canvas.rule(LEFT, y + 5, 226, COLORS.line)
  y += 18
  for (const { case: taxCase, rate, basis, tax } of document.tax_subtotals) {
    const mark = exemptionMark(document, taxCase)
    canvas.text(`${formatRate(rate, document.language)} ${mark}`.trimEnd(), LEFT, y, { size: 9.5 })
    canvas.text(formatDecimal(basis, document.language), columns[1] ?? 0, y, { size: 9.5, align: "right" })
    canvas.text(formatDecimal(tax, document.language), columns[2] ?? 0, y, { size: 9.5, align: "right" })
    y += ROW
  }
  return y
}
