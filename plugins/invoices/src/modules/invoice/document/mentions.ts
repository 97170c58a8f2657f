import type { IssuedDocument, Seller } from "./snapshot"
import { TAX_CASES, type Bilingual, type TaxCase } from "./tax-case"

/** A sentence that the law wants on a document, with its subject code (BT-21) where EN 16931 or France has one. */
export interface Mention {
  code: "PMT" | "PMD" | "AAB" | "REG" | "ABL" | null
  text: Bilingual
}

/**
 * The mentions of a document, in the order in which they are written.
 *
 * PMT, PMD and AAB stand on each, once (BR-FR-05, BR-FR-06; article L441-9 of the Code de commerce), REG and ABL where the
 * seller has a legal form and a register (articles R123-237 and R123-238). What exempts from tax is no note in the XML:
 * it stands in the VAT breakdown (BT-120); only OSS, which charges tax, needs a sentence of its own.
 */
export function mentionsOf(document: IssuedDocument): Mention[] {
  const { seller } = document
  const mentions: (Mention | null)[] = [
    { code: "PMT", text: seller.terms.recovery_fee },
    { code: "PMD", text: seller.terms.late_penalties },
    { code: "AAB", text: seller.terms.discount },
    legalForm(seller),
    seller.rcs_city ? { code: "ABL", text: inBoth(`RCS ${seller.rcs_city} ${spaced(seller.siren)}`) } : null,
    document.tax_subtotals.some((group) => group.case === "oss") ? mention(TAX_CASES.oss.sentence) : null,
    seller.vat_on_debits
      ? mention({
          fr: "Option pour le paiement de la taxe d’après les débits",
          en: "VAT is due on the issue of the invoice (option for debits)",
        })
      : null,
    document.reason ? mention({ fr: `Motif : ${document.reason}`, en: `Reason: ${document.reason}` }) : null,
  ]
  return mentions.filter((found) => found !== null)
}

/** Why no tax is charged in one case. `mark` ties the rates of a document to it, as `(1)`; empty where there is one alone. */
export interface Exemption {
  case: TaxCase
  mark: string
  sentence: Bilingual
}

/** Why no tax is charged: one sentence for each case of the document. */
export function exemptionsOf(document: IssuedDocument): Exemption[] {
  const cases = [...new Set(document.tax_subtotals.map((group) => group.case))]
  const found = cases.flatMap((taxCase) => {
    const { category, sentence } = TAX_CASES[taxCase]
    return category === "S" || !sentence ? [] : [{ case: taxCase, sentence }]
  })
  return found.map((exemption, index) => ({ ...exemption, mark: found.length > 1 ? `(${index + 1})` : "" }))
}

/** The mark of the sentence that says why a line or a group bears no tax; empty where none is needed. */
export function exemptionMark(document: IssuedDocument, taxCase: TaxCase): string {
  return exemptionsOf(document).find((exemption) => exemption.case === taxCase)?.mark ?? ""
}

/** `123 456 782`. */
export function spaced(siren: string): string {
  return siren.replace(/(\d{3})(?=\d)/g, "$1 ")
}

function legalForm({ name, legal_form, capital }: Seller): Mention | null {
  if (!legal_form) return null
  const form = `${name}, ${legal_form}`
  if (!capital) return { code: "REG", text: inBoth(form) }
  return {
    code: "REG",
    text: { fr: `${form} au capital de ${capital}`, en: `${form} with a share capital of ${capital}` },
  }
}

function mention(text: Bilingual | null): Mention | null {
  return text && { code: null, text }
}

function inBoth(text: string): Bilingual {
  return { fr: text, en: text }
}
