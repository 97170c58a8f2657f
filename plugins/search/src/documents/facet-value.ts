/** Between the parts of a facet's value. A control character: no title has it. */
const SEPARATOR = "\u001f"

/** A category as a facet shows it. */
export interface CategoryFacet {
  id: string
  handle: string
  name: string
}

/** One value of an option as a facet shows it. */
export interface OptionFacet {
  /** `<slug of the option>:<slug of the value>`, of the untranslated texts. */
  key: string
  option_label: string
  value_label: string
  /** The place of the value among its option's, as the merchant ordered them. */
  rank: number
}

/**
 * Facets are counted with their labels in them: so an answer needs no second look-up, whatever the number of options.
 */
export function encodeCategory({ id, handle, name }: CategoryFacet): string {
  return [id, handle, name].map(plain).join(SEPARATOR)
}

export function decodeCategory(text: string): CategoryFacet {
  const [id = "", handle = "", name = ""] = text.split(SEPARATOR)
  return { id, handle, name }
}

export function encodeOption({ key, option_label, value_label, rank }: OptionFacet): string {
  return [key, option_label, value_label, String(rank)].map(plain).join(SEPARATOR)
}

export function decodeOption(text: string): OptionFacet {
  const [key = "", option_label = "", value_label = "", rank = "0"] = text.split(SEPARATOR)
  return { key, option_label, value_label, rank: Number(rank) }
}

/** The part of an option's key that names the option: `colour` of `colour:night-blue`. */
export function optionOfKey(key: string): string {
  return key.split(":", 1)[0] ?? key
}

function plain(text: string): string {
  return text.replaceAll(SEPARATOR, " ")
}
