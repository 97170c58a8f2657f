import { inLanguage } from "../../document/in-language"
import type { Line } from "../../document/snapshot"
import type { Bilingual } from "../../document/tax-case"
import { exemptionMark } from "../../document/mentions"
import { formatDecimal, formatRate } from "../format"
import { COLORS, LEFT, makeRoom, RIGHT, WIDTH, type Sheet } from "../sheet"
import { WORDS } from "../words"

interface Column {
  title: Bilingual
  /** Its right end. */
  right: number
  value: (line: Line, sheet: Sheet) => string
}

const BODY = { size: 9.5 } as const
const HEAD = { size: 8, weight: "bold", color: COLORS.muted } as const
const isNothing = (amount: string) => /^0(\.0*)?$/.test(amount)
const decimal = (amount: string, { document }: Sheet) => formatDecimal(amount, document.language)

const COLUMNS: Record<"quantity" | "price" | "discount" | "rate" | "amount", Column> = {
  quantity: { title: WORDS.quantity, right: 305, value: (line, sheet) => decimal(line.quantity, sheet) },
  price: { title: WORDS.unitPrice, right: 382, value: priceOf },
  discount: {
    title: WORDS.discount,
    right: 448,
    value: (line, sheet) => (isNothing(line.discount) ? "" : `−${decimal(line.discount, sheet)}`),
  },
  rate: {
    title: WORDS.rate,
    right: 486,
    value: ({ tax }, { document }) =>
      `${formatRate(tax.rate, document.language)} ${exemptionMark(document, tax.case)}`.trimEnd(),
  },
  amount: { title: WORDS.amount, right: RIGHT, value: (line, sheet) => decimal(line.net, sheet) },
}

/** What was sold. The head stands again on each page that the table goes on to. */
export function drawLineTable(sheet: Sheet): void {
  const { canvas, document } = sheet
  const hasDiscount = document.lines.some(({ discount }) => !isNothing(discount))
  const columns = Object.values(COLUMNS).filter((column) => hasDiscount || column !== COLUMNS.discount)
  drawTableHead(sheet, columns)
  for (const line of document.lines) {
    const name = canvas.wrap(inLanguage(line.name, document.language), 205, BODY)
    const height = name.length * 12.5 + (line.sku ? 11 : 0) + 9
    if (makeRoom(sheet, height)) drawTableHead(sheet, columns)
    const baseline = sheet.y + 14
    name.forEach((part, index) => canvas.text(part, LEFT, baseline + index * 12.5, BODY))
    if (line.sku) canvas.text(line.sku, LEFT, baseline + name.length * 12.5 - 1, { size: 8, color: COLORS.muted })
    for (const { right, value } of columns)
      canvas.text(value(line, sheet), right, baseline, { ...BODY, align: "right" })
    sheet.y += height
    canvas.rule(LEFT, sheet.y, WIDTH, COLORS.line)
  }
  sheet.y += 14
}

function drawTableHead(sheet: Sheet, columns: Column[]): void {
  const { canvas, document } = sheet
  const isTall = document.language === "fr_en"
  const height = isTall ? 29 : 19
  canvas.rectangle(LEFT - 6, sheet.y, WIDTH + 12, height, COLORS.panel)
  const write = (title: Bilingual, x: number, align: "left" | "right") =>
    inLanguage(title, document.language, "\n")
      .split("\n")
      .forEach((part, index) => canvas.text(part, x, sheet.y + 12.5 + index * 10, { ...HEAD, align }))
  write(WORDS.description, LEFT, "left")
  for (const { title, right } of columns) write(title, right, "right")
  sheet.y += height
}

function priceOf(line: Line, sheet: Sheet): string {
  const price = decimal(line.unit_price, sheet)
  return line.base_quantity === "1" ? price : `${price} / ${decimal(line.base_quantity, sheet)}`
}
