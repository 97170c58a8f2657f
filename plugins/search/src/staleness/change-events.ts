const actions = ["created", "updated", "deleted", "restored"]
const linkActions = ["attached", "detached"]

/** Entities by the module that tells of them; workflows tell of the same ones without the module's name before it. */
const entities: Record<string, string[]> = {
  product: [
    "product",
    "product-variant",
    "product-category",
    "product-collection",
    "product-type",
    "product-tag",
    "product-option",
    "product-option-value",
  ],
  pricing: ["price", "price-rule", "price-set", "price-list", "price-list-rule"],
  region: ["region"],
  inventory: ["inventory-level", "reservation-item"],
  translation: ["translation"],
}

const links: Record<string, string> = {
  LinkProductSalesChannel: "product-sales-channel",
  LinkProductVariantPriceSet: "product-variant-price-set",
  LinkProductVariantInventoryItem: "product-variant-inventory-item",
}

/** The events that tell of a change to what a product's document holds. */
export const changeEvents: string[] = [
  ...Object.entries(entities).flatMap(([module, names]) =>
    names.flatMap((name) => actions.flatMap((action) => [`${name}.${action}`, `${module}.${name}.${action}`]))
  ),
  ...Object.keys(links).flatMap((link) => linkActions.map((action) => `${link}.${action}`)),
]

/** `price` of `pricing.price.updated`, as `sources` names it. */
export function entityOfEvent(name: string): string {
  const entity = name.split(".").at(-2) ?? ""
  return links[entity] ?? entity
}

/** The ids in an event's data: of its own rows, and of products where it names them, as links and deletions do. */
export function rowIdsOf(data: unknown): { rows: string[]; products: string[] } {
  const items: unknown[] = Array.isArray(data) ? data : [data]
  const texts = (key: string) =>
    items.flatMap((item) => {
      const value: unknown = typeof item === "object" && item !== null ? Reflect.get(item, key) : undefined
      const values: unknown[] = Array.isArray(value) ? value : [value]
      return values.filter((one): one is string => typeof one === "string")
    })
  return { rows: texts("id"), products: texts("product_id") }
}
