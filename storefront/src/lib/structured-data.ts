import { purchasable, type Stocked } from "./stock"

/** A step on the way to a page: its name and its whole address. */
export interface Step {
  name: string
  url: string
}

interface Described {
  title: string
  description: string | null
  material: string | null
  variants: (Stocked & {
    title: string
    sku: string | null
    calculated_price: {
      calculated_amount: number
      currency_code: string
      is_calculated_price_tax_inclusive: boolean
    } | null
  })[]
}

/** JSON for a `<script>`: nothing in it can end the script or begin a comment (HTML, 13.2.6.4). */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`
  )
}

/** The way to a page, as schema.org's BreadcrumbList. */
export function breadcrumbData(steps: Step[]) {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: url,
    })),
  }
}

/**
 * A product with an offer for each variant that has a price here, as schema.org's Product.
 * @param url the whole address of its page
 * @param pictures whole addresses
 */
export function productData(product: Described, url: string, pictures: string[]) {
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.title,
    description: product.description ?? undefined,
    material: product.material ?? undefined,
    image: pictures,
    url,
    offers: product.variants.flatMap((variant) => offer(variant, url)),
  }
}

function offer(variant: Described["variants"][number], url: string) {
  const price = variant.calculated_price
  if (price === null) return []
  const priceCurrency = price.currency_code.toUpperCase()
  return {
    "@type": "Offer",
    name: variant.title,
    sku: variant.sku ?? undefined,
    url,
    price: price.calculated_amount,
    priceCurrency,
    priceSpecification: {
      "@type": "UnitPriceSpecification",
      price: price.calculated_amount,
      priceCurrency,
      valueAddedTaxIncluded: price.is_calculated_price_tax_inclusive,
    },
    availability: `https://schema.org/${purchasable(variant) > 0 ? "InStock" : "OutOfStock"}`,
    itemCondition: "https://schema.org/NewCondition",
  }
}
