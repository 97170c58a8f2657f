import { getTranslations } from "next-intl/server"
import { plainLabel } from "@/lib/active-filters"
import type { ListingQuery } from "@/lib/listing-query"
import type { Place } from "@/lib/place"
import type { Facets } from "@/lib/product-search"
import { FacetFieldset, type FacetChoice } from "./facet-fieldset"
import { PriceFields } from "./price-fields"

interface Props {
  place: Place
  query: ListingQuery
  facets: Facets
  count: number
  /** Whether categories can be chosen: not on the list of one. */
  hasCategories: boolean
}

/** The fields of the filters' form. */
export async function ProductFilters({ place, query, facets, count, hasCategories }: Props) {
  const t = await getTranslations("Search")
  const currency = place.region.currency_code.toUpperCase()
  const inStock = facets.availability.in_stock
  return (
    <>
      {query.q === "" ? null : <input type="hidden" name="q" value={query.q} />}
      {hasCategories ? (
        <FacetFieldset
          legend={t("category")}
          name="category"
          more={t("more")}
          choices={withChosen(
            facets.categories.map(({ handle, name, count: left }) => ({ value: handle, label: name, count: left })),
            query.categories,
            plainLabel
          )}
        />
      ) : null}
      <PriceFields
        legend={t("price", { currency })}
        from={t("from")}
        to={t("to")}
        min={query.priceMin}
        max={query.priceMax}
        bounds={facets.price}
      />
      {optionsOf(facets, query).map(({ key, label, values }) => (
        <FacetFieldset
          key={key}
          legend={label}
          name="option"
          more={t("more")}
          choices={withChosen(
            values.map((value) => ({ value: value.key, label: value.label, count: value.count })),
            query.options.filter((chosen) => chosen.startsWith(`${key}:`)),
            (chosen) => plainLabel(chosen.slice(key.length + 1))
          )}
        />
      ))}
      <FacetFieldset
        legend={t("availability")}
        name="availability"
        more={t("more")}
        choices={[{ value: "in_stock", label: t("inStock"), count: inStock, isChosen: query.isInStock }]}
      />
      {/* With scripts each change is sent by itself; on a phone the button still leads back to the list. */}
      <button type="submit" className="btn btn-neutral w-full scripted:lg:hidden">
        {t("show", { count })}
      </button>
    </>
  )
}

/** The facet's choices, and those that were made although nothing has them any more: they can be taken back. */
function withChosen(
  choices: Omit<FacetChoice, "isChosen">[],
  chosen: string[],
  labelOf: (value: string) => string
): FacetChoice[] {
  const missing = chosen.filter((value) => !choices.some((choice) => choice.value === value))
  return [...choices, ...missing.map((value) => ({ value, label: labelOf(value), count: 0 }))].map((choice) => ({
    ...choice,
    isChosen: chosen.includes(choice.value),
  }))
}

function optionsOf({ options }: Facets, query: ListingQuery): Facets["options"] {
  const missing = query.options
    .map((key) => key.split(":", 1)[0] ?? "")
    .filter((option, index, all) => all.indexOf(option) === index && !options.some(({ key }) => key === option))
  return [...options, ...missing.map((key) => ({ key, label: plainLabel(key), values: [] }))]
}
