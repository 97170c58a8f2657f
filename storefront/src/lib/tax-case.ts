/** A tax line, as far as the totals look at it. */
export interface TaxLine {
  code: string | null
  /** Of a company in another Member State, what was found out of its VAT number: `{ vat_number_check: { status } }`. */
  data?: Record<string, unknown> | null
}

/** Why a buyer pays no tax: codes of EN 16931 (BT-121), as the backend's tax provider gives them. */
const waivers = ["VATEX-EU-IC", "VATEX-EU-AE", "VATEX-EU-O"] as const
export type Waiver = (typeof waivers)[number]

/** The reasons for which lines bear no tax because of who buys or from where, each once. */
export function waiversOf(items: readonly { tax_lines?: TaxLine[] }[]): Waiver[] {
  const codes = items.flatMap(({ tax_lines = [] }) => tax_lines.map(({ code }) => code))
  return waivers.filter((known) => codes.includes(known))
}

const doubts = ["invalid", "unavailable"] as const
export type VatNumberDoubt = (typeof doubts)[number]

/** Why a company pays tax though it gave a VAT number: the register does not know it, or did not answer. */
export function vatNumberDoubtOf(items: readonly { tax_lines?: TaxLine[] }[]): VatNumberDoubt | undefined {
  const charged = items.flatMap(({ tax_lines = [] }) => tax_lines).filter(({ code }) => !waiverOf(code))
  const statuses = charged.map(({ data }) => statusOf(data?.vat_number_check))
  return doubts.find((doubt) => statuses.includes(doubt))
}

function statusOf(check: unknown): unknown {
  return typeof check === "object" && check !== null && "status" in check ? check.status : undefined
}

function waiverOf(code: string | null): Waiver | undefined {
  return waivers.find((known) => known === code)
}
