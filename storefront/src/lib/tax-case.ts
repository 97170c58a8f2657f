/** A tax line, as far as the totals look at it. */
export interface TaxLine {
  code: string | null
}

/** Why a company pays no tax: codes of EN 16931 (BT-121), as the backend's tax provider gives them. */
const companyCases = ["VATEX-EU-IC", "VATEX-EU-AE", "VATEX-EU-O"] as const
export type CompanyCase = (typeof companyCases)[number]

/** The reasons for which lines bear no tax because a company buys, each once. */
export function companyCasesOf(items: readonly { tax_lines?: TaxLine[] }[]): CompanyCase[] {
  const codes = items.flatMap(({ tax_lines = [] }) => tax_lines.map(({ code }) => code))
  return companyCases.filter((known) => codes.includes(known))
}
