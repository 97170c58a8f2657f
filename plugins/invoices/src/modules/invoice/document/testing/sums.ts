import { currencyDecimals, toDecimal, type Decimal } from "@webox/kit/money"
import { sum } from "../share-totals"
import type { Snapshot } from "../snapshot"

/** The sums of EN 16931 that a snapshot breaks, by their rules' names. An empty list is a sound document. */
export function brokenSums(snapshot: Snapshot): string[] {
  const { lines, charges, tax_subtotals: groups, totals, payments } = snapshot
  const of = (amounts: string[]): Decimal => sum(amounts.map(toDecimal))
  const parts = [...lines, ...charges]
  const checks: [rule: string, holds: boolean][] = [
    ["BR-CO-10", of(lines.map(({ net }) => net)).isEqualTo(totals.lines)],
    ["BR-CO-12", of(charges.map(({ net }) => net)).isEqualTo(totals.charges)],
    ["BR-CO-13", of([totals.lines, totals.charges]).isEqualTo(totals.net)],
    ["BR-CO-14", of(groups.map(({ tax }) => tax)).isEqualTo(totals.tax)],
    ["BR-CO-15", of([totals.net, totals.tax]).isEqualTo(totals.gross)],
    ["BR-CO-16", of([totals.paid, totals.due]).isEqualTo(totals.gross)],
    ["paid", of(payments.map(({ amount }) => amount)).isEqualTo(totals.paid)],
    ["BR-CO-17", groups.every(({ basis, rate, tax }) => distance(basis, rate, tax).isLessThan(1))],
    ["zero rate", groups.every(({ rate, tax }) => !toDecimal(rate).isZero() || toDecimal(tax).isZero())],
    [
      "BR-S-08",
      groups.every((group) => {
        const own = parts.filter(({ tax }) => tax.case === group.case && tax.rate === group.rate)
        return of(own.map(({ net }) => net)).isEqualTo(group.basis)
      }),
    ],
    ["price", lines.every((line) => priceHolds(line, currencyDecimals(snapshot.currency_code)))],
    ["DEC-03", lines.every(({ unit_price }) => (toDecimal(unit_price).decimalPlaces() ?? 0) <= 6)],
  ]
  return checks.filter(([, holds]) => !holds).map(([rule]) => rule)
}

function distance(basis: string, rate: string, tax: string): Decimal {
  return toDecimal(basis).times(rate).dividedBy(100).minus(tax).abs()
}

/** BT-131 = BT-129 × BT-146 ÷ BT-149 − BT-136. */
function priceHolds(line: Snapshot["lines"][number], decimals: number): boolean {
  const list = toDecimal(line.unit_price).times(line.quantity).dividedBy(line.base_quantity)
  return list.decimalPlaces(decimals, 4).minus(line.discount).isEqualTo(line.net)
}
