import {
  austria,
  belgium,
  bulgaria,
  checkVAT,
  croatia,
  cyprus,
  czechRepublic,
  denmark,
  estonia,
  finland,
  france,
  germany,
  greece,
  hungary,
  ireland,
  italy,
  latvia,
  lithuania,
  luxembourg,
  malta,
  netherlands,
  poland,
  portugal,
  romania,
  slovakiaRepublic,
  slovenia,
  spain,
  sweden,
  unitedKingdom,
} from "jsvat-next"

const memberStates = [
  ...[austria, belgium, bulgaria, croatia, cyprus, czechRepublic, denmark, estonia, finland, france, germany, greece],
  ...[hungary, ireland, italy, latvia, lithuania, luxembourg, malta, netherlands, poland, portugal, romania],
  ...[slovakiaRepublic, slovenia, spain, sweden],
]

/** A VAT number whose form and check digit are right; `country` as in `Territory`, so Greece is GR, Northern Ireland XI. */
export interface VatNumber {
  country: string
  value: string
}

/**
 * Reads a VAT number of a Member State or of Northern Ireland (XI), in the form in which people write it: spaces, dots and
 * dashes, small letters. Null where its form or its check digit is wrong. That it is right does not say that it was issued.
 */
export function readVatNumber(text: string): VatNumber | null {
  const value = text.replace(/[\s.-]/g, "").toUpperCase()
  if (value.startsWith("XI")) {
    // Numbers of Northern Ireland are British ones with another prefix.
    return checkVAT(`GB${value.slice(2)}`, [unitedKingdom]).isValid ? { country: "XI", value } : null
  }
  const { isValid, country } = checkVAT(value, memberStates)
  return isValid && country ? { country: country.isoCode.short, value } : null
}
