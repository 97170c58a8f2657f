/** Reads what a merchant typed, with a comma or a point. @returns undefined when it is not an amount above zero */
export function parseAmount(text: string): number | undefined {
  const amount = /^\s*\d+([.,]\d+)?\s*$/.test(text) ? Number(text.replace(",", ".")) : 0
  return amount > 0 ? amount : undefined
}
