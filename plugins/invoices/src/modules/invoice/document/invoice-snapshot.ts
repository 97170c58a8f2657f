import { currencyDecimals, roundMoney, toDecimal, type Amount, type Decimal } from "@webox/kit/money"
import { invoiceErrors } from "../errors"
import { itemAmounts, shippingAmounts, type ExactAmounts } from "./exact-amounts"
import type { OrderFacts, OrderItem, OrderTaxLine } from "./order-facts"
import { buyerOf, clean, deliveryOf, treatmentOf } from "./parties"
import { checkTaxCases } from "./check-tax-cases"
import { shareTotals, sum, type ExactPart } from "./share-totals"
import { snapshotSchema, type Language, type Line, type Seller, type Snapshot } from "./snapshot"
import { TAX_CASES, taxCaseOfCode, type TaxCase } from "./tax-case"
import { totalsOf } from "./totals"
import { unitPrice } from "./unit-price"

export interface InvoiceInput {
  order: OrderFacts
  seller: Seller
  language: Language
  /** What the order came to when it was placed: the amount of its payment collection, in the currency's decimals. */
  charged: Amount
  payments: { method: string; amount: Amount; paid_on: string }[]
  /** `YYYY-MM-DD`; null when it is the day of the invoice, or not known. */
  delivered_on: string | null
  payment_terms_days: number
  /** Null when the order is in the currency of the books. */
  books: Books | null
}

/** The currency of the seller's books. */
export interface Books {
  currency_code: string
  /** Units of the order's currency for one of the books'; null when that is not known, which an order without tax bears. */
  rate: { per_unit: Amount; dated: string } | null
}

/**
 * Freezes an order as an invoice.
 *
 * @throws WEBOX_INVOICES_NOTHING_TO_INVOICE, WEBOX_INVOICES_NEGATIVE_AMOUNT, WEBOX_INVOICES_TAX_CASE_UNKNOWN,
 *   WEBOX_INVOICES_VAT_NUMBER_MISSING, WEBOX_INVOICES_TOTAL_DIFFERS, WEBOX_INVOICES_PAID_TOO_MUCH,
 *   WEBOX_INVOICES_RATE_MISSING (all 409)
 */
export function invoiceSnapshot(input: InvoiceInput): Snapshot {
  const { order, seller } = input
  const currency = order.currency_code.toUpperCase()
  const money = (amount: Decimal) => amount.toFixed(currencyDecimals(currency))

  const items = order.items.map((item) => ({ item, ...priced(item.title, itemAmounts(item), item.tax_lines, seller) }))
  const deliveries = order.shipping_methods.map((method) => ({
    method,
    ...priced(method.name, shippingAmounts(method), method.tax_lines, seller),
  }))
  const parts: ExactPart[] = [...items, ...deliveries].map(({ amounts, taxCase }) => ({ ...amounts, taxCase }))
  // EN 16931 wants a line: an order of a delivery alone has none.
  if (items.length === 0) throw invoiceErrors.WEBOX_INVOICES_NOTHING_TO_INVOICE()

  const { nets, subtotals } = shareTotals(parts, input.charged, currency)
  const netAt = (index: number): Decimal => nets[index] ?? toDecimal(0)
  const lines = items.map(({ item, amounts, taxCase }, index) => lineOf(item, amounts, taxCase, netAt(index), currency))
  const charges = deliveries.map(({ method, amounts, taxCase }, index) => ({
    id: method.id,
    name: sameInBoth(clean(method.name) || "Livraison"),
    net: money(netAt(items.length + index)),
    tax: { case: taxCase, rate: amounts.rate.toFixed() },
  }))

  const gross = toDecimal(input.charged)
  const paid = sum(input.payments.map(({ amount }) => toDecimal(amount)))
  if (paid.isGreaterThan(gross)) {
    throw invoiceErrors.WEBOX_INVOICES_PAID_TOO_MUCH({ paid: money(paid), total: money(gross) })
  }
  const buyer = buyerOf(order)
  const cases = new Set(subtotals.map(({ taxCase }) => taxCase))
  checkTaxCases(cases, seller, buyer)
  const net = sum(subtotals.map(({ basis }) => basis))
  const lineSum = sum(lines.map((line) => toDecimal(line.net)))

  return snapshotSchema.parse({
    version: 1,
    kind: "invoice",
    language: input.language,
    order: { id: order.id, display_id: order.display_id },
    currency_code: currency,
    seller,
    buyer,
    deliver_to: deliveryOf(order, buyer, cases.has("intra_eu_goods")),
    delivered_on: input.delivered_on,
    nature: natureOf(order.items),
    treatment: treatmentOf(seller, buyer),
    lines,
    charges,
    tax_subtotals: subtotals.map(({ taxCase, rate, basis, tax }) => ({
      case: taxCase,
      rate: rate.toFixed(),
      basis: money(basis),
      tax: money(tax),
    })),
    totals: totalsOf({ lines: lineSum, net, gross, paid }, currency),
    tax_in_books: input.books && taxInBooks(gross.minus(net), input.books, currency),
    payments: input.payments.map((payment) => ({ ...payment, amount: money(toDecimal(payment.amount)) })),
    payment_terms_days: input.payment_terms_days,
    corrects: null,
    reason: null,
  } satisfies Snapshot)
}

function priced(name: string, amounts: ExactAmounts, taxLines: OrderTaxLine[], seller: Seller) {
  if (amounts.net.isNegative() || amounts.list.isNegative() || amounts.rate.isNegative()) {
    throw invoiceErrors.WEBOX_INVOICES_NEGATIVE_AMOUNT({ name })
  }
  const code = taxLines.find((line) => taxCaseOfCode(line.code) !== "standard")?.code ?? taxLines[0]?.code
  const decided = taxCaseOfCode(code)
  const taxCase = decided === "standard" && seller.is_franchise ? "franchise" : decided
  // A category that bears tax needs a rate, and one that is exempt must have none: BR-S-05, BR-E-05, BR-AE-05 …
  if (amounts.rate.isZero() === (TAX_CASES[taxCase].category === "S")) {
    throw invoiceErrors.WEBOX_INVOICES_TAX_CASE_UNKNOWN({ name, code: code ?? "" })
  }
  return { amounts, taxCase }
}

function lineOf(item: OrderItem, amounts: ExactAmounts, taxCase: TaxCase, net: Decimal, currency: string): Line {
  const decimals = currencyDecimals(currency)
  const quantity = toDecimal(item.quantity)
  const exactDiscount = amounts.list.minus(amounts.net)
  const discount = exactDiscount.isPositive() ? roundMoney(exactDiscount, currency) : toDecimal(0)
  const { price, base } = unitPrice(net.plus(discount), amounts.list, quantity, currency)
  const title = [item.title, item.subtitle].map(clean).filter(Boolean).join(", ")
  return {
    id: item.id,
    name: sameInBoth(title || "Article"),
    sku: clean(item.sku) || null,
    quantity: quantity.toFixed(),
    unit_price: price.toFixed(Math.max(decimals, price.decimalPlaces() ?? 0)),
    base_quantity: base,
    discount: discount.toFixed(decimals),
    net: net.toFixed(decimals),
    tax: { case: taxCase, rate: amounts.rate.toFixed() },
  }
}

function taxInBooks(tax: Decimal, books: Books, currency: string): Snapshot["tax_in_books"] {
  const currency_code = books.currency_code.toUpperCase()
  const written = (amount: Decimal) => amount.toFixed(currencyDecimals(currency_code))
  if (tax.isZero()) return { currency_code, tax: written(tax), rate: null }
  if (!books.rate) throw invoiceErrors.WEBOX_INVOICES_RATE_MISSING({ currency_code: currency, books: currency_code })
  const perUnit = toDecimal(books.rate.per_unit)
  const rate = { per_unit: perUnit.toFixed(), dated: books.rate.dated }
  return { currency_code, tax: written(roundMoney(tax.dividedBy(perUnit), currency_code)), rate }
}

function natureOf(items: OrderItem[]): Snapshot["nature"] {
  const goods = items.filter((item) => item.requires_shipping).length
  if (goods === items.length) return "goods"
  return goods === 0 ? "services" : "mixed"
}

function sameInBoth(text: string) {
  return { fr: text, en: text }
}
