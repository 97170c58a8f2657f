/** The fields that are typed, by the part of the page that they stand in. */
export const FIELDS = {
  company: ["name", "legal_form", "capital", "siren", "siret", "rcs_city", "vat_number"],
  address: ["line_1", "line_2", "postal_code", "city", "country_code"],
  contact: ["email", "phone", "iban"],
  terms: ["late_penalties_fr", "late_penalties_en", "recovery_fee_fr", "recovery_fee_en", "discount_fr", "discount_en"],
  documents: ["invoice_pattern", "credit_note_pattern", "payment_terms_days"],
} as const

export type Field = (typeof FIELDS)[keyof typeof FIELDS][number]

export const LANGUAGES = ["fr", "en", "fr_en"] as const

/** When an order gets its invoice. */
export const MOMENTS = ["paid", "shipped", "by_hand"] as const

/** What the merchant typed. */
export interface SettingsForm {
  texts: Record<Field, string>
  language: (typeof LANGUAGES)[number]
  issue_when: (typeof MOMENTS)[number]
  /** The SHA-256 of the logo; null for none. */
  logo: string | null
  is_franchise: boolean
  vat_on_debits: boolean
}

interface Bilingual {
  fr: string
  en: string
}

/** As the Admin API has them. */
export interface InvoiceSettings {
  seller: {
    name: string
    legal_form: string | null
    capital: string | null
    address: { lines: string[]; postal_code: string; city: string; country_code: string }
    siren: string
    siret: string | null
    rcs_city: string | null
    vat_number: string | null
    email: string
    phone: string | null
    iban: string | null
    is_franchise: boolean
    vat_on_debits: boolean
    logo: string | null
    terms: { late_penalties: Bilingual; recovery_fee: Bilingual; discount: Bilingual }
  }
  language: (typeof LANGUAGES)[number]
  issue_when: (typeof MOMENTS)[number]
  payment_terms_days: number
  invoice_pattern: string
  credit_note_pattern: string
}

/** What the form shows; with the sentences of the law where nothing was saved yet. */
export function formOf(settings: InvoiceSettings | null): SettingsForm {
  const seller = settings?.seller
  const terms = seller?.terms
  return {
    language: settings?.language ?? "fr",
    issue_when: settings?.issue_when ?? "paid",
    logo: seller?.logo ?? null,
    is_franchise: seller?.is_franchise ?? false,
    vat_on_debits: seller?.vat_on_debits ?? false,
    texts: {
      name: seller?.name ?? "",
      legal_form: seller?.legal_form ?? "",
      capital: seller?.capital ?? "",
      siren: seller?.siren ?? "",
      siret: seller?.siret ?? "",
      rcs_city: seller?.rcs_city ?? "",
      vat_number: seller?.vat_number ?? "",
      line_1: seller?.address.lines[0] ?? "",
      line_2: seller?.address.lines.slice(1).join(", ") ?? "",
      postal_code: seller?.address.postal_code ?? "",
      city: seller?.address.city ?? "",
      country_code: seller?.address.country_code ?? "FR",
      email: seller?.email ?? "",
      phone: seller?.phone ?? "",
      iban: seller?.iban ?? "",
      late_penalties_fr: terms?.late_penalties.fr ?? "Pénalités de retard : trois fois le taux d’intérêt légal",
      late_penalties_en: terms?.late_penalties.en ?? "Late payment: interest at three times the French legal rate",
      recovery_fee_fr: terms?.recovery_fee.fr ?? "Indemnité forfaitaire pour frais de recouvrement : 40 €",
      recovery_fee_en: terms?.recovery_fee.en ?? "Fixed compensation for recovery costs: €40",
      discount_fr: terms?.discount.fr ?? "Pas d’escompte pour paiement anticipé",
      discount_en: terms?.discount.en ?? "No discount for early payment",
      invoice_pattern: settings?.invoice_pattern ?? "WB-{year}-{number}",
      credit_note_pattern: settings?.credit_note_pattern ?? "AV-{year}-{number}",
      payment_terms_days: String(settings?.payment_terms_days ?? 30),
    },
  }
}

/** What the Admin API takes. Spaces within numbers are for the eye alone. */
export function settingsOf({ texts, language, issue_when, ...form }: SettingsForm): InvoiceSettings {
  const text = (field: Field) => texts[field].trim()
  const orNull = (field: Field) => text(field) || null
  const code = (field: Field) => text(field).replace(/\s/g, "").toUpperCase()
  return {
    seller: {
      name: text("name"),
      legal_form: orNull("legal_form"),
      capital: orNull("capital"),
      address: {
        lines: [text("line_1"), text("line_2")].filter((line) => line !== ""),
        postal_code: text("postal_code"),
        city: text("city"),
        country_code: code("country_code"),
      },
      siren: code("siren"),
      siret: code("siret") || null,
      rcs_city: orNull("rcs_city"),
      vat_number: code("vat_number") || null,
      email: text("email"),
      phone: orNull("phone"),
      iban: code("iban") || null,
      is_franchise: form.is_franchise,
      vat_on_debits: form.vat_on_debits,
      logo: form.logo,
      terms: {
        late_penalties: { fr: text("late_penalties_fr"), en: text("late_penalties_en") },
        recovery_fee: { fr: text("recovery_fee_fr"), en: text("recovery_fee_en") },
        discount: { fr: text("discount_fr"), en: text("discount_en") },
      },
    },
    language,
    issue_when,
    payment_terms_days: Number(text("payment_terms_days")),
    invoice_pattern: text("invoice_pattern"),
    credit_note_pattern: text("credit_note_pattern"),
  }
}

/** The fields that must be filled in, and those whose form is wrong. The shop looks at the rest, such as check digits. */
export function problemsOf(form: SettingsForm): Field[] {
  const { seller, payment_terms_days, invoice_pattern, credit_note_pattern } = settingsOf(form)
  const isPattern = (pattern: string) => pattern.includes("{year}") && pattern.includes("{number}")
  const rules: [Field, boolean][] = [
    ["name", seller.name !== ""],
    ["siren", /^\d{9}$/.test(seller.siren)],
    ["siret", seller.siret === null || (/^\d{14}$/.test(seller.siret) && seller.siret.startsWith(seller.siren))],
    [
      "vat_number",
      seller.vat_number === null ? seller.is_franchise : /^[A-Z]{2}[0-9A-Z]{2,13}$/.test(seller.vat_number),
    ],
    ["city", seller.address.city !== ""],
    ["country_code", /^[A-Z]{2}$/.test(seller.address.country_code)],
    ["email", /^\S+@\S+\.\S+$/.test(seller.email)],
    ["iban", seller.iban === null || /^[A-Z]{2}\d{2}[0-9A-Z]{10,30}$/.test(seller.iban)],
    ["invoice_pattern", isPattern(invoice_pattern)],
    ["credit_note_pattern", isPattern(credit_note_pattern)],
    [
      "payment_terms_days",
      Number.isInteger(payment_terms_days) && payment_terms_days >= 0 && payment_terms_days <= 365,
    ],
  ]
  return rules.flatMap(([field, isRight]) => (isRight ? [] : [field]))
}
