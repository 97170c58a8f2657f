import fc from "fast-check"
import type { OrderAdjustment, OrderFacts, OrderTaxLine } from "../order-facts"
import { sampleItem, sampleOrder } from "./sample"

const RATES = [20, 10, 5.5, 2.1, 19, 7, 25.5]

const taxLines = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...RATES).map((rate): OrderTaxLine[] => [{ rate, code: "default" }]) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("VATEX-EU-G", "VATEX-EU-O").map((code): OrderTaxLine[] => [{ rate: 0, code }]),
  }
)

/** Parts of a price, in thousandths: discounts come to fractions of a cent, as Medusa's do. */
const adjustmentsOf = (price: number, isTaxInclusive: boolean): fc.Arbitrary<OrderAdjustment[]> =>
  fc.oneof(
    fc.constant<OrderAdjustment[]>([]),
    fc
      .array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 2 })
      .map((parts) => parts.map((part) => ({ amount: (price * part) / 1000, is_tax_inclusive: isTaxInclusive })))
  )

const priced = (unit: number) =>
  fc
    .tuple(fc.nat(90_000), fc.boolean(), fc.integer({ min: 1, max: 12 }))
    .chain(([digits, is_tax_inclusive, quantity]) => {
      const price = digits / unit
      return fc.record({
        price: fc.constant(price),
        quantity: fc.constant(quantity),
        is_tax_inclusive: fc.constant(is_tax_inclusive),
        tax_lines: taxLines,
        adjustments: adjustmentsOf(price * quantity, is_tax_inclusive),
        shippingAdjustments: adjustmentsOf(price, is_tax_inclusive),
      })
    })

/** Orders with one to eight items and up to two deliveries: inclusive and exclusive, discounted, of many rates. */
export const orders: fc.Arbitrary<OrderFacts> = fc
  .constantFrom<[string, number]>(["eur", 100], ["jpy", 1], ["kwd", 1000])
  .chain(([currency_code, unit]) =>
    fc
      .tuple(fc.array(priced(unit), { minLength: 1, maxLength: 8 }), fc.array(priced(unit), { maxLength: 2 }))
      .map(([items, methods]) =>
        sampleOrder({
          currency_code,
          items: items.map(({ price, shippingAdjustments: _, ...rest }, index) =>
            sampleItem({ ...rest, id: `item_${index}`, unit_price: price })
          ),
          shipping_methods: methods.map(
            ({ price, quantity: _, adjustments: __, shippingAdjustments, ...rest }, index) => ({
              ...rest,
              adjustments: shippingAdjustments,
              id: `method_${index}`,
              name: "Livraison",
              amount: price,
            })
          ),
        })
      )
  )
