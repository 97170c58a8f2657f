export interface VatRate {
  country_code: string
  /** Percentage of the net price. */
  standard: number
  /** For printed books; left out where it is the standard rate, or where we are not certain of it. */
  books?: number
}

/**
 * VAT of the European Union's countries and of Monaco (which applies France's), in 2026.
 *
 * Source: European Commission, "VAT rates applied in the Member States" and the countries' own finance ministries.
 * They are demo data: a shop that sells abroad checks them, and its registration (One-Stop-Shop), with its accountant.
 */
export const vatRates: VatRate[] = [
  { country_code: "fr", standard: 20, books: 5.5 },
  { country_code: "mc", standard: 20, books: 5.5 },
  { country_code: "at", standard: 20, books: 10 },
  { country_code: "be", standard: 21, books: 6 },
  { country_code: "bg", standard: 20, books: 9 },
  { country_code: "cy", standard: 19 },
  { country_code: "cz", standard: 21, books: 0 },
  { country_code: "de", standard: 19, books: 7 },
  { country_code: "dk", standard: 25 },
  { country_code: "ee", standard: 24, books: 9 },
  { country_code: "es", standard: 21, books: 4 },
  { country_code: "fi", standard: 25.5 },
  { country_code: "gr", standard: 24, books: 6 },
  { country_code: "hr", standard: 25, books: 5 },
  { country_code: "hu", standard: 27, books: 5 },
  { country_code: "ie", standard: 23, books: 0 },
  { country_code: "it", standard: 22, books: 4 },
  { country_code: "lt", standard: 21 },
  { country_code: "lu", standard: 17, books: 3 },
  { country_code: "lv", standard: 21 },
  { country_code: "mt", standard: 18, books: 5 },
  { country_code: "nl", standard: 21, books: 9 },
  { country_code: "pl", standard: 23, books: 5 },
  { country_code: "pt", standard: 23, books: 6 },
  { country_code: "ro", standard: 21, books: 11 },
  { country_code: "se", standard: 25, books: 6 },
  { country_code: "si", standard: 22, books: 5 },
  { country_code: "sk", standard: 23, books: 5 },
]
