/**
 * The forms of the VAT numbers of the Member States and of Northern Ireland (European Commission, VIES, "VAT identification
 * number structure"). The backend reads the check digits too.
 */
const unionForms: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z\d]\d{7}[A-Z\d]$/,
  FI: /^\d{8}$/,
  FR: /^[A-Z\d]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(\d{7}[A-Z]{1,2}|\d[A-Z+*]\d{5}[A-Z])$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12}|(GD|HA)\d{3})$/,
}
const alsoUnion = new Set(["GR", "MC"])

/** Whether a text is a SIREN: 9 digits, the last of which makes Luhn's sum a multiple of ten. */
export function isSiren(text: string): boolean {
  const siren = text.replace(/\s/g, "")
  if (!/^\d{9}$/.test(siren) || siren === "000000000") return false
  const sum = [...siren].reduce((total, character, index) => {
    const digit = Number(character) * (index % 2 === 1 ? 2 : 1)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return sum % 10 === 0
}

/**
 * Whether a text has the form of a VAT number: of the Union as its letters say; of elsewhere anything like a number, with its
 * country's letters where it is used in the Union. Spaces, dots, dashes and the case do not count.
 * @param country of the delivery, an ISO code
 */
export function isVatNumber(text: string, country: string): boolean {
  const value = text.replace(/[\s.-]/g, "").toUpperCase()
  const form = unionForms[value.slice(0, 2)]
  if (form !== undefined) return form.test(value.slice(2))
  const place = country.toUpperCase()
  if (place in unionForms || alsoUnion.has(place)) {
    return !value.startsWith("GR") && /^(?=.*\d)[A-Z]{2}[A-Z\d]{4,18}$/.test(value)
  }
  return /^(?=.*\d)[A-Z\d]{4,20}$/.test(value)
}
