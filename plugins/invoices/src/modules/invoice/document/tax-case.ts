import { z } from "@medusajs/framework/zod"

/** Why a line bears the tax that it bears. The tax provider decides it; an invoice only reads it. */
export const taxCaseSchema = z.enum([
  "standard",
  "oss",
  "franchise",
  "reverse_charge",
  "intra_eu_goods",
  "export",
  "out_of_scope",
])
export type TaxCase = z.infer<typeof taxCaseSchema>

/** A text in the languages that documents are written in. */
export const bilingualSchema = z.object({ fr: z.string(), en: z.string() })
export type Bilingual = z.infer<typeof bilingualSchema>

interface TaxCaseRule {
  /** VAT category code: BT-118, BT-151, BT-102; of UNTDID 5305. */
  category: "S" | "E" | "AE" | "K" | "G" | "O"
  /** What the tax line's `code` says when a tax provider has decided for this case. */
  code: string | null
  /** The exemption reason's code, BT-121, of the list VATEX. */
  exemptionCode: string | null
  /** The sentence that the law wants on the document: BT-120, or a note where tax is charged. */
  sentence: Bilingual | null
}

/**
 * EN 16931's category, VATEX's code and the sentence of the Code général des impôts or of Directive 2006/112/EC.
 * An accountant should confirm the sentences for a given shop.
 */
export const TAX_CASES: Record<TaxCase, TaxCaseRule> = {
  standard: { category: "S", code: null, exemptionCode: null, sentence: null },
  oss: {
    category: "S",
    code: "OSS",
    exemptionCode: null,
    sentence: {
      fr: "TVA du pays de destination, déclarée au guichet unique (OSS)",
      en: "VAT of the country of destination, declared through the One Stop Shop (OSS)",
    },
  },
  franchise: {
    category: "E",
    code: "VATEX-FR-FRANCHISE",
    exemptionCode: "VATEX-FR-FRANCHISE",
    sentence: {
      fr: "TVA non applicable, art. 293 B du CGI",
      en: "VAT not applicable, article 293 B of the French tax code (CGI)",
    },
  },
  reverse_charge: {
    category: "AE",
    code: "VATEX-EU-AE",
    exemptionCode: "VATEX-EU-AE",
    sentence: {
      fr: "Autoliquidation, art. 196 de la directive 2006/112/CE",
      en: "Reverse charge, article 196 of Directive 2006/112/EC",
    },
  },
  intra_eu_goods: {
    category: "K",
    code: "VATEX-EU-IC",
    exemptionCode: "VATEX-EU-IC",
    sentence: {
      fr: "Livraison intracommunautaire exonérée de TVA, art. 262 ter I du CGI",
      en: "Intra-Community supply exempt from VAT, article 262 ter I of the French tax code (CGI)",
    },
  },
  export: {
    category: "G",
    code: "VATEX-EU-G",
    exemptionCode: "VATEX-EU-G",
    sentence: {
      fr: "Exportation exonérée de TVA, art. 262 I du CGI",
      en: "Export exempt from VAT, article 262 I of the French tax code (CGI)",
    },
  },
  out_of_scope: {
    category: "O",
    code: "VATEX-EU-O",
    exemptionCode: "VATEX-EU-O",
    sentence: {
      fr: "TVA non applicable, service situé hors de l’Union européenne, art. 259 et 259 D du CGI",
      en: "Not subject to VAT, service supplied outside the European Union, articles 259 and 259 D of the French tax code (CGI)",
    },
  },
}

/**
 * The case that a tax line's code names. Any other code, or none, is `standard`: tax is charged at the line's rate.
 */
export function taxCaseOfCode(code: string | null | undefined): TaxCase {
  const wanted = code?.trim().toUpperCase()
  const found = taxCaseSchema.options.find((name) => TAX_CASES[name].code !== null && TAX_CASES[name].code === wanted)
  return found ?? "standard"
}
