import { fromMicros, toMicros, typed } from "./micros"
import { parseDecimal } from "./parse-decimal"

/** What can be paid for; the words tell how many of it a price is for. */
export const PRICE_UNITS = [
  "input_token",
  "cached_input_token",
  "cache_write_input_token",
  "image_input_token",
  "output_token",
  "image_output_token",
  "audio_output_token",
  "character",
  "image",
  "second",
  "provider_credit",
  "generation",
] as const

export type PriceUnit = (typeof PRICE_UNITS)[number]

export interface PriceComponent {
  unit: PriceUnit
  /** Millionths of a US dollar for a million tokens or characters, or for one of everything else. */
  micros: number
  /** Only for this size, quality, resolution. */
  when?: { size?: string; quality?: string; resolution?: number }
}

/** A price component as it stands in the form. */
export interface PriceRow {
  unit: PriceUnit
  /** US dollars, as typed. */
  amount: string
  size: string
  quality: string
  resolution: string
}

export const emptyRow = (unit: PriceUnit): PriceRow => ({ unit, amount: "", size: "", quality: "", resolution: "" })

/** @param language of the merchant, for the comma */
export function rowOf({ unit, micros, when = {} }: PriceComponent, language: string): PriceRow {
  const { size = "", quality = "", resolution } = when
  return { unit, amount: typed(fromMicros(micros), language), size, quality, resolution: resolution?.toString() ?? "" }
}

/** @returns undefined when there is none, or one does not hold an amount or a resolution that can be read */
export function componentsOf(rows: readonly PriceRow[]): PriceComponent[] | undefined {
  const components = rows.map(componentOf)
  return components.length > 0 && components.every((one) => one !== undefined) ? components : undefined
}

function componentOf(row: PriceRow): PriceComponent | undefined {
  const amount = parseDecimal(row.amount, { smallest: 0 })
  const pixels = row.resolution.trim()
  if (amount === undefined || amount > 1_000_000 || !/^(?:[1-9]\d{0,4})?$/.test(pixels)) return undefined
  const size = row.size.trim()
  const quality = row.quality.trim()
  const when = {
    ...(size && { size }),
    ...(quality && { quality }),
    ...(pixels && { resolution: Number(pixels) }),
  }
  const component = { unit: row.unit, micros: toMicros(amount) }
  return Object.keys(when).length > 0 ? { ...component, when } : component
}
