import { isSettled } from "../../document/due-date"
import { exemptionsOf, mentionsOf } from "../../document/mentions"
import { formatDay } from "../format"
import { COLORS, heading, LEFT, makeRoom, money, say, WIDTH, type Sheet } from "../sheet"
import { WORDS } from "../words"

/** How it was paid or is to be paid, why no tax is charged, and what the law wants to be said. */
export function drawMentions(sheet: Sheet): void {
  const { document } = sheet
  const payments = paymentLines(sheet)
  if (payments.length > 0) {
    makeRoom(sheet, 18 + payments.length * 13)
    heading(sheet, document.kind === "invoice" ? WORDS.payments : WORDS.refund, LEFT, sheet.y)
    sheet.y += 14
    for (const line of payments) write(sheet, line, 9.5, 13, COLORS.ink)
    sheet.y += 6
  }
  for (const { mark, sentence } of exemptionsOf(document))
    write(sheet, `${mark} ${say(sheet, sentence)}`.trimStart(), 9.5, 13, COLORS.ink, "bold")
  if (exemptionsOf(document).length > 0) sheet.y += 6
  for (const { text } of mentionsOf(document)) write(sheet, say(sheet, text), 8, 11, COLORS.muted)
}

function paymentLines(sheet: Sheet): string[] {
  const { document } = sheet
  const { seller, payments } = document
  const colon = document.language === "en" ? ":" : "\u00a0:"
  const made = payments.map(({ method, amount, paid_on }) => {
    const how = method === "card" || method === "online" ? say(sheet, WORDS[method]) : method
    return `${how}, ${formatDay(paid_on, document.language)}${colon} ${money(sheet, amount)}`
  })
  if (isSettled(document) || !seller.iban) return made
  const iban = seller.iban.replace(/(.{4})(?=.)/g, "$1\u00a0")
  return [...made, `${say(sheet, WORDS.transfer)}${colon} IBAN ${iban}`]
}

function write(
  sheet: Sheet,
  text: string,
  size: number,
  height: number,
  color: string,
  weight: "regular" | "bold" = "regular"
): void {
  const style = { size, color, weight }
  for (const line of sheet.canvas.wrap(text, WIDTH, style)) {
    makeRoom(sheet, height)
    sheet.canvas.text(line, LEFT, sheet.y, style)
    sheet.y += height
  }
}
