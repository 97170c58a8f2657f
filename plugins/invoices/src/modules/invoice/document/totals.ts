import { currencyDecimals, type Decimal } from "@webox/kit/money"
import type { Snapshot } from "./snapshot"

/** What a document comes to. Charges are what its net holds besides the lines; the rest of the gross is tax. */
export function totalsOf(
  { lines, net, gross, paid }: { lines: Decimal; net: Decimal; gross: Decimal; paid: Decimal },
  currencyCode: string
): Snapshot["totals"] {
  const money = (amount: Decimal) => amount.toFixed(currencyDecimals(currencyCode))
  return {
    lines: money(lines),
    charges: money(net.minus(lines)),
    net: money(net),
    tax: money(gross.minus(net)),
    gross: money(gross),
    paid: money(paid),
    due: money(gross.minus(paid)),
  }
}
