import { toDecimal } from "@webox/kit/money"
import type { Usage } from "../../../provider"
import {
  PRICE_UNITS,
  quantitiesOf,
  type Cost,
  type CostLine,
  type Price,
  type PriceTraits,
  type PriceUnit,
} from "./price"

const UP = 2

/**
 * What a call did cost: the provider's own figure where it tells one, else its usage by the price.
 *
 * What the provider did not tell is taken from `atMost`, what the request could use at most, and the cost is then marked
 * as estimated: an unknown amount is never 0. The sum is rounded once, up to the next millionth of a dollar.
 *
 * @param usage as the provider reported it
 * @param atMost see `usageAtMost`
 * @throws {RangeError} when the price has no component for the traits: such a model must not be sold
 */
export function costOf(price: Price, usage: Usage, atMost: Usage, traits: PriceTraits = {}): Cost {
  if (usage.reported_cost_micros !== undefined) {
    return { micros: Math.ceil(usage.reported_cost_micros), lines: [], origin: "provider", is_estimated: false }
  }
  const units = [...new Set(price.components.map(({ unit }) => unit))]
  const priced = new Set(units)
  const told = quantitiesOf(usage, priced)
  const most = quantitiesOf(atMost, priced)
  const lines = units.map((unit) => lineFor(price, unit, told[unit] ?? most[unit] ?? 0, traits))
  if (lines.every(({ quantity }) => quantity === 0))
    throw new RangeError("The usage has none of what the price is for.")
  const wasTold = units.every((unit) => told[unit] !== undefined || (most[unit] ?? 0) === 0)
  return {
    micros: sumOf(lines),
    lines: lines.filter(({ quantity }) => quantity > 0),
    origin: "table",
    // What is free is exact, however much of it there was.
    is_estimated: lines.some(({ micros_per_unit }) => micros_per_unit > 0) && (!wasTold || usage.is_estimated === true),
  }
}

function lineFor(price: Price, unit: PriceUnit, quantity: number, traits: PriceTraits): CostLine {
  if (!(quantity >= 0)) throw new RangeError(`${quantity} is not an amount of ${unit}.`)
  const component = price.components.find((one) => one.unit === unit && holds(one.when, traits))
  if (!component) throw new RangeError(`There is no price of ${unit} for ${JSON.stringify(traits)}.`)
  return { unit, quantity, micros_per_unit: component.micros, units: PRICE_UNITS[unit] }
}

function holds(when: PriceTraits | undefined, traits: PriceTraits): boolean {
  return Object.entries(when ?? {}).every(([trait, value]) => traits[trait as keyof PriceTraits] === value)
}

function sumOf(lines: CostLine[]): number {
  const exact = lines.reduce(
    (sum, { quantity, micros_per_unit, units }) =>
      sum.plus(toDecimal(quantity).times(micros_per_unit).dividedBy(units)),
    toDecimal(0)
  )
  const micros = exact.decimalPlaces(0, UP).toNumber()
  if (!Number.isSafeInteger(micros)) throw new RangeError(`A cost of ${micros} millionths is too large.`)
  return micros
}
