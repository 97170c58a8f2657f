import { currencyDecimals, roundMoney, toDecimal, type Amount, type Decimal } from "@webox/kit/money"
import { invoiceErrors } from "../errors"
import { allocateOver, clamp } from "./remaining"
import { shareTotals, sum, taxWithin, type SharedSubtotal } from "./share-totals"
import { snapshotSchema, type IssuedDocument, type Line, type Snapshot, type TaxSubtotal } from "./snapshot"
import { totalsOf } from "./totals"
import { unitPrice } from "./unit-price"

export interface CreditNoteInput {
  invoice: IssuedDocument
  /** The tax subtotals of the credit notes that the invoice has already. */
  credited: TaxSubtotal[]
  /** What was refunded, gross; the credit note comes to it. */
  refund: { amount: Amount; method: string; refunded_on: string }
  /** The lines (or deliveries, by their id) and quantities that come back; without them the amount is split over the taxes. */
  lines?: { id: string; quantity: Amount }[]
  reason: string | null
}

/**
 * Freezes a refund as a credit note for an invoice.
 *
 * The whole invoice, when nothing was credited yet: all of it again. Named lines: their part of the invoice. An amount
 * alone: split over the VAT groups by what is left of each, largest remainder; the last refund takes exactly what is left.
 *
 * @throws WEBOX_INVOICES_REFUND_TOO_LARGE, WEBOX_INVOICES_TOTAL_DIFFERS (409), WEBOX_INVOICES_LINE_UNKNOWN (400)
 */
export function creditNoteSnapshot(input: CreditNoteInput): Snapshot {
  const { invoice, refund } = input
  const money = (amount: Decimal) => amount.toFixed(currencyDecimals(invoice.currency_code))
  const amount = toDecimal(refund.amount)
  const left = sum(remainingOf(invoice, input.credited).map(({ basis, tax }) => basis.plus(tax)))
  // An invoice of nothing is cancelled by a credit note of nothing.
  const isNothing = !amount.isGreaterThan(0) && !toDecimal(invoice.totals.gross).isZero()
  if (amount.isGreaterThan(left) || isNothing) {
    throw invoiceErrors.WEBOX_INVOICES_REFUND_TOO_LARGE({ refund: money(amount), left: money(left) })
  }

  const body = bodyOf(input, amount)
  const net = sum(body.tax_subtotals.map(({ basis }) => toDecimal(basis)))
  const lineSum = sum(body.lines.map((line) => toDecimal(line.net)))
  const { number: _number, issued_on: _issuedOn, ...frozen } = invoice
  return snapshotSchema.parse({
    ...frozen,
    ...body,
    kind: "credit_note",
    totals: totalsOf({ lines: lineSum, net, gross: amount, paid: amount }, invoice.currency_code),
    tax_in_books: booksShare(invoice, amount.minus(net)),
    payments: [{ method: refund.method, amount: money(amount), paid_on: refund.refunded_on }],
    payment_terms_days: 0,
    corrects: { number: invoice.number, issued_on: invoice.issued_on },
    reason: input.reason,
  } satisfies Snapshot)
}

type Body = Pick<Snapshot, "lines" | "charges" | "tax_subtotals">

function bodyOf(input: CreditNoteInput, amount: Decimal): Body {
  const { invoice, credited } = input
  if (input.lines) return withinRemaining(bodyOfLines(invoice, input.lines, amount), invoice, credited)
  const isWhole = credited.length === 0 && amount.isEqualTo(invoice.totals.gross)
  if (isWhole) return { lines: invoice.lines, charges: invoice.charges, tax_subtotals: invoice.tax_subtotals }
  return bodyOfAmount(invoice, remainingOf(invoice, credited), amount)
}

function bodyOfLines(invoice: IssuedDocument, wanted: { id: string; quantity: Amount }[], amount: Decimal): Body {
  const currency = invoice.currency_code
  const decimals = currencyDecimals(currency)
  const sold = [
    ...invoice.lines,
    ...invoice.charges.map((charge) => ({ ...charge, sku: null, quantity: "1", discount: "0" })),
  ]
  const returned = wanted.map(({ id, quantity }) => {
    const line = sold.find((candidate) => candidate.id === id)
    const count = toDecimal(quantity)
    if (!line || count.isGreaterThan(line.quantity) || !count.isPositive() || count.isZero()) {
      throw invoiceErrors.WEBOX_INVOICES_LINE_UNKNOWN({ line_id: id, quantity: count.toFixed() })
    }
    const net = toDecimal(line.net).times(count).dividedBy(line.quantity)
    const rate = toDecimal(line.tax.rate)
    return { line, count, part: { net, tax: net.times(rate).dividedBy(100), rate, taxCase: line.tax.case } }
  })

  const { nets, subtotals } = shareTotals(
    returned.map(({ part }) => part),
    amount,
    currency
  )
  const lines = returned.map(({ line, count, part }, index): Line => {
    const net = nets[index] ?? toDecimal(0)
    const { price, base } = unitPrice(net, part.net, count, currency)
    return {
      id: line.id,
      name: line.name,
      sku: line.sku,
      quantity: count.toFixed(),
      unit_price: price.toFixed(Math.max(decimals, price.decimalPlaces() ?? 0)),
      base_quantity: base,
      discount: toDecimal(0).toFixed(decimals),
      net: net.toFixed(decimals),
      tax: line.tax,
    }
  })
  return { lines, charges: [], tax_subtotals: subtotals.map((subtotal) => written(subtotal, decimals)) }
}

/** Lines that an earlier credit note took back are not taken back again. A cent of rounding is let pass. */
function withinRemaining(body: Body, invoice: IssuedDocument, credited: TaxSubtotal[]): Body {
  const decimals = currencyDecimals(invoice.currency_code)
  for (const { taxCase, rate, basis } of remainingOf(invoice, credited)) {
    const taken = body.tax_subtotals.find((other) => other.case === taxCase && other.rate === rate.toFixed())
    if (taken && toDecimal(taken.basis).minus(basis).isGreaterThan(toDecimal(1).shiftedBy(-decimals))) {
      throw invoiceErrors.WEBOX_INVOICES_REFUND_TOO_LARGE({ refund: taken.basis, left: basis.toFixed(decimals) })
    }
  }
  return body
}

function bodyOfAmount(invoice: IssuedDocument, remaining: SharedSubtotal[], amount: Decimal): Body {
  const currency = invoice.currency_code
  const decimals = currencyDecimals(currency)
  const grosses = allocateOver(
    amount,
    remaining.map(({ basis, tax }) => basis.plus(tax)),
    currency
  )
  const subtotals = remaining
    .map((group, index): SharedSubtotal => {
      const gross = grosses[index] ?? toDecimal(0)
      // Neither the net nor the tax of a group may be credited beyond what was invoiced.
      const least = gross.minus(group.basis)
      const tax = clamp(taxWithin(gross, group.rate, currency), least, group.tax.isLessThan(gross) ? group.tax : gross)
      return { ...group, tax, basis: gross.minus(tax) }
    })
    .filter(({ basis, tax }) => !basis.plus(tax).isZero())
  const lines = subtotals.map(({ basis, rate, taxCase }, index): Line => {
    const net = basis.toFixed(decimals)
    return {
      id: `refund_${index + 1}`,
      name: {
        fr: `Remboursement partiel, facture ${invoice.number}`,
        en: `Partial refund, invoice ${invoice.number}`,
      },
      sku: null,
      quantity: "1",
      unit_price: net,
      base_quantity: "1",
      discount: toDecimal(0).toFixed(decimals),
      net,
      tax: { case: taxCase, rate: rate.toFixed() },
    }
  })
  return { lines, charges: [], tax_subtotals: subtotals.map((subtotal) => written(subtotal, decimals)) }
}

/** At the rate of the invoice: what is taken back is what was declared. */
function booksShare(invoice: IssuedDocument, tax: Decimal): Snapshot["tax_in_books"] {
  const books = invoice.tax_in_books
  if (!books || toDecimal(invoice.totals.tax).isZero()) return books
  const inBooks = toDecimal(books.tax).times(tax).dividedBy(invoice.totals.tax)
  return { ...books, tax: roundMoney(inBooks, books.currency_code).toFixed(currencyDecimals(books.currency_code)) }
}

/** What is left of each VAT group of an invoice. */
function remainingOf(invoice: IssuedDocument, credited: TaxSubtotal[]): SharedSubtotal[] {
  return invoice.tax_subtotals.map((group) => {
    const taken = credited.filter((other) => other.case === group.case && other.rate === group.rate)
    return {
      taxCase: group.case,
      rate: toDecimal(group.rate),
      basis: toDecimal(group.basis).minus(sum(taken.map(({ basis }) => toDecimal(basis)))),
      tax: toDecimal(group.tax).minus(sum(taken.map(({ tax }) => toDecimal(tax)))),
    }
  })
}

function written({ taxCase, rate, basis, tax }: SharedSubtotal, decimals: number): TaxSubtotal {
  return { case: taxCase, rate: rate.toFixed(), basis: basis.toFixed(decimals), tax: tax.toFixed(decimals) }
}
