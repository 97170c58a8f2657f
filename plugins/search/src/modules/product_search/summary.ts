import { decodeCategory, decodeOption, optionOfKey } from "../../documents/facet-value"
import type { CategoryCount, OptionCounts, ProductFacets } from "./product-query"
import type { SummaryRow } from "./summary-query"

/** The counts of an answer. */
export interface Summary {
  count: number
  facets: ProductFacets
}

/** Puts the lines of the summary's statement into the shape that the API answers. */
export function toSummary(rows: readonly SummaryRow[]): Summary {
  const of = (kind: SummaryRow["kind"]) => rows.filter((row) => row.kind === kind)
  const price = of("price")[0]
  return {
    count: of("count")[0]?.count ?? 0,
    facets: {
      categories: categoriesOf(of("category")),
      options: optionsOf(of("option")),
      price: price?.low != null && price.high != null ? { min: Number(price.low), max: Number(price.high) } : null,
      availability: { in_stock: of("in_stock")[0]?.count ?? 0 },
    },
  }
}

function categoriesOf(rows: readonly SummaryRow[]): CategoryCount[] {
  const byId = new Map<string, CategoryCount>()
  for (const { value, count } of rows) {
    const category = decodeCategory(value ?? "")
    // The same category twice: its name is changing, and some documents have the old one still.
    const known = byId.get(category.id)
    byId.set(category.id, { ...(known ?? category), count: (known?.count ?? 0) + (count ?? 0) })
  }
  return [...byId.values()].sort((left, right) => right.count - left.count || compare(left.name, right.name))
}

function optionsOf(rows: readonly SummaryRow[]): OptionCounts[] {
  const values = new Map<string, { option: string; optionLabel: string; label: string; rank: number; count: number }>()
  for (const { value, count } of rows) {
    const { key, option_label, value_label, rank } = decodeOption(value ?? "")
    const known = values.get(key)
    values.set(key, {
      option: optionOfKey(key),
      optionLabel: known?.optionLabel ?? option_label,
      label: known?.label ?? value_label,
      rank: Math.min(known?.rank ?? rank, rank),
      count: (known?.count ?? 0) + (count ?? 0),
    })
  }
  const options = new Map<string, OptionCounts>()
  const inOrder = [...values].sort(([, left], [, right]) => left.rank - right.rank || compare(left.label, right.label))
  for (const [key, { option, optionLabel, label, count }] of inOrder) {
    const group = options.get(option) ?? { key: option, label: optionLabel, values: [] }
    group.values.push({ key, label, count })
    options.set(option, group)
  }
  return [...options.values()].sort((left, right) => total(right) - total(left) || compare(left.label, right.label))
}

const total = ({ values }: OptionCounts): number => values.reduce((sum, { count }) => sum + count, 0)

/** "S2" before "S10": numbers count as numbers. */
function compare(left: string, right: string): number {
  return left.localeCompare(right, undefined, { numeric: true })
}
