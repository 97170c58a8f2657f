/** A tax line, as far as the totals look at it. */
export interface TaxLine {
  code: string | null
}

/** Why a buyer pays no tax: codes of EN 16931 (BT-121), as the backend's tax provider gives them. */
const waivers = ["VATEX-EU-IC", "VATEX-EU-AE", "VATEX-EU-O"] as const
export type Waiver = (typeof waivers)[number]

/** The reasons for which lines bear no tax because of who buys or from where, each once. */
export function waiversOf(items: readonly { tax_lines?: TaxLine[] }[]): Waiver[] {
  const codes = items.flatMap(({ tax_lines = [] }) => tax_lines.map(({ code }) => code))
  return waivers.filter((known) => codes.includes(known))
}
