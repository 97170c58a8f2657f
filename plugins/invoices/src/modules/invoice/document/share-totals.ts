import { allocate, currencyDecimals, roundMoney, toDecimal, type Amount, type Decimal } from "@webox/kit/money"
import { invoiceErrors } from "../errors"
import type { TaxCase } from "./tax-case"

/** A part of a document, exact: a line, or a delivery. */
export interface ExactPart {
  net: Decimal
  tax: Decimal
  rate: Decimal
  taxCase: TaxCase
}

/** The parts of a document that bear the same tax: EN 16931's VAT breakdown, BG-23. */
export interface SharedSubtotal {
  taxCase: TaxCase
  rate: Decimal
  /** BT-116. */
  basis: Decimal
  /** BT-117. */
  tax: Decimal
}

export interface SharedTotals {
  /** The net amount of each part, in their order. */
  nets: Decimal[]
  subtotals: SharedSubtotal[]
}

/**
 * Rounds a document from the top, so that it comes to what was charged, to the cent, and every sum in it is exact.
 *
 * 1. What was charged is shared over the VAT groups by what each comes to exactly, largest remainder: no group is a cent
 *    or more from its exact value.
 * 2. In a group, the net is rounded and the tax is the rest, if that tax is less than a cent from net × rate; else the tax
 *    is taken out of the gross. So BR-CO-17, which tolerates less than 1, always holds.
 * 3. A group's net is shared over its parts, largest remainder. So BR-CO-10, 13, 14, 15 and BR-S-08 are exact.
 *
 * @throws WEBOX_INVOICES_TOTAL_DIFFERS when what was charged is further from the exact sum than a cent for each part:
 *   what is less is another way of rounding; what is more is a mistake
 */
export function shareTotals(parts: ExactPart[], charged: Amount, currencyCode: string): SharedTotals {
  const unit = toDecimal(1).shiftedBy(-currencyDecimals(currencyCode))
  const gross = toDecimal(charged)
  const exact = sum(parts.map(({ net, tax }) => net.plus(tax)))
  const difference = exact.minus(gross).abs()
  const isWrong = exact.isZero() ? !gross.isZero() : difference.isGreaterThan(unit.times(parts.length))
  if (isWrong || !roundMoney(gross, currencyCode).isEqualTo(gross)) {
    const decimals = currencyDecimals(currencyCode)
    const computed = roundMoney(exact, currencyCode).toFixed(decimals)
    throw invoiceErrors.WEBOX_INVOICES_TOTAL_DIFFERS({
      computed,
      charged: gross.toFixed(),
      currency_code: currencyCode.toUpperCase(),
    })
  }

  const groups = groupParts(parts)
  const grosses = share(
    gross,
    groups.map((group) => sum(group.indexes.map((index) => grossOf(parts[index])))),
    currencyCode
  )
  const nets = parts.map(() => toDecimal(0))
  const subtotals = groups.map(({ taxCase, rate, indexes }, position) => {
    const exactNets = indexes.map((index) => parts[index]?.net ?? toDecimal(0))
    const groupGross = grosses[position] ?? toDecimal(0)
    const basis = netOfGross(groupGross, sum(exactNets), rate, currencyCode)
    share(basis, exactNets, currencyCode).forEach((net, place) => {
      const index = indexes[place]
      if (index !== undefined) nets[index] = net
    })
    return { taxCase, rate, basis, tax: groupGross.minus(basis) }
  })
  return { nets, subtotals }
}

/** The net of a VAT group that came to `gross`: see rule 2 of `shareTotals`. */
export function netOfGross(gross: Decimal, exactNet: Decimal, rate: Decimal, currencyCode: string): Decimal {
  const unit = toDecimal(1).shiftedBy(-currencyDecimals(currencyCode))
  const net = roundMoney(exactNet, currencyCode)
  const tax = gross.minus(net)
  const isNear = tax.minus(net.times(rate).dividedBy(100)).abs().isLessThan(unit)
  if (isNear && !tax.isNegative()) return net
  return gross.minus(taxWithin(gross, rate, currencyCode))
}

/** The tax that an amount contains. */
export function taxWithin(gross: Decimal, rate: Decimal, currencyCode: string): Decimal {
  return roundMoney(gross.times(rate).dividedBy(rate.plus(100)), currencyCode)
}

export function sum(amounts: Decimal[]): Decimal {
  return amounts.reduce((total, amount) => total.plus(amount), toDecimal(0))
}

/** As `allocate`, and nothing over nothing is nothing. */
export function share(amount: Decimal, weights: Decimal[], currencyCode: string): Decimal[] {
  if (weights.every((weight) => weight.isZero())) return weights.map(() => toDecimal(0))
  return allocate(amount, weights, currencyCode)
}

function groupParts(parts: ExactPart[]): { taxCase: TaxCase; rate: Decimal; indexes: number[] }[] {
  const groups = new Map<string, { taxCase: TaxCase; rate: Decimal; indexes: number[] }>()
  parts.forEach(({ taxCase, rate }, index) => {
    const key = `${taxCase} ${rate.toFixed()}`
    const group = groups.get(key) ?? { taxCase, rate, indexes: [] }
    group.indexes.push(index)
    groups.set(key, group)
  })
  return [...groups.values()].sort((a, b) => b.rate.comparedTo(a.rate) || a.taxCase.localeCompare(b.taxCase))
}

function grossOf(part: ExactPart | undefined): Decimal {
  return part ? part.net.plus(part.tax) : toDecimal(0)
}
