import type { PostalAddress } from "../../document/snapshot"
import { spaced } from "../../document/mentions"
import { formatCountry } from "../format"
import { COLORS, heading, LEFT, say, WIDTH, type Sheet } from "../sheet"
import { WORDS } from "../words"
import type { Bilingual } from "../../document/tax-case"

const GAP = 18
const LINE = 12

/** Who sells, who buys, and where the goods went: in columns beside each other. */
export function drawParties(sheet: Sheet): void {
  const { seller, buyer, deliver_to } = sheet.document
  const vat = (number: string | null) => (number ? `${say(sheet, WORDS.vatNumber)} ${number}` : "")
  const columns: [title: Bilingual, lines: string[]][] = [
    [
      WORDS.seller,
      [
        seller.legal_form ? `${seller.name}, ${seller.legal_form}` : seller.name,
        ...addressLines(sheet, seller.address),
        seller.siret
          ? `SIRET ${spaced(seller.siret.slice(0, 9))} ${seller.siret.slice(9)}`
          : `SIREN ${spaced(seller.siren)}`,
        vat(seller.vat_number),
        seller.email,
        seller.phone ?? "",
      ],
    ],
    [
      WORDS.buyer,
      [
        buyer.name,
        buyer.contact ?? "",
        ...addressLines(sheet, buyer.address),
        buyer.siren ? `SIREN ${spaced(buyer.siren)}` : "",
        vat(buyer.vat_number),
        buyer.email === buyer.name ? "" : buyer.email,
      ],
    ],
  ]
  if (deliver_to) columns.push([WORDS.deliverTo, [deliver_to.name, ...addressLines(sheet, deliver_to.address)]])

  const width = (WIDTH - GAP * (columns.length - 1)) / columns.length
  const bottoms = columns.map(([title, lines], index) =>
    drawColumn(sheet, title, lines, LEFT + index * (width + GAP), width)
  )
  sheet.y = Math.max(...bottoms) + 16
}

function drawColumn(sheet: Sheet, title: Bilingual, lines: string[], x: number, width: number): number {
  const { canvas } = sheet
  canvas.rule(x, sheet.y, width, COLORS.line)
  heading(sheet, title, x, sheet.y + 14)
  let y = sheet.y + 29
  lines.filter(Boolean).forEach((line, index) => {
    const style = { size: 9.5, weight: index === 0 ? "bold" : "regular" } as const
    for (const part of canvas.wrap(line, width, style)) {
      canvas.text(part, x, y, style)
      y += LINE
    }
  })
  return y
}

function addressLines({ document }: Sheet, { lines, postal_code, city, country_code }: PostalAddress): string[] {
  const abroad =
    country_code !== document.seller.address.country_code || document.buyer.address.country_code !== country_code
  const country = abroad ? formatCountry(country_code, document.language) : ""
  return [...lines, `${postal_code} ${city}`.trim(), country]
}
