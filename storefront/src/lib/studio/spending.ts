/** Above so many credits a creation is begun only once its price was confirmed: it is half a euro in the demo shop. */
export const confirmAbove_credits = 50

interface Asked {
  /** What it will cost at most, as quoted now. */
  price: number
  /** What the shopper was shown when they pressed the button. */
  shown: number | undefined
  /** What they confirmed, if they were asked. */
  confirmed: number | undefined
}

/** Whether the shopper must say yes to the price first: it is high, or not the one that they saw. */
export function needsConfirmation({ price, shown, confirmed }: Asked): boolean {
  if (confirmed !== undefined && price <= confirmed) return false
  return price > confirmAbove_credits || shown === undefined || price > shown
}

/** A number of credits from a form's field; undefined when it is none. */
export function creditsOf(text: string): number | undefined {
  return /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined
}

/**
 * Credits as people of that language write them, such as `1,200.5` or `0,0042`: to the hundredth, and what is less than one more
 * closely, since an answer may cost a thousandth.
 */
export function formatCredits(credits: number, language: "fr" | "en"): string {
  const maximumFractionDigits = Math.abs(credits) >= 1 ? 2 : 6
  return new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-US", { maximumFractionDigits }).format(credits)
}
