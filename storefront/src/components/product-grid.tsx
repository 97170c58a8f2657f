import Link from "next/link"
import type { ProductCard } from "@/lib/catalogue"
import type { Place } from "@/lib/place"
import { Picture } from "./picture"
import { Price } from "./price"

interface Props {
  products: ProductCard[]
  place: Place
  headingLevel: "h2" | "h3"
  /** Whether the first row is what a visitor sees first. */
  isOnTop?: boolean
  /** Whether filters take a part of the width. */
  isBesideFilters?: boolean
}

/** Products as pictures with name and price. The whole card is one link, named by the product. */
export function ProductGrid({
  products,
  place,
  headingLevel: Heading,
  isOnTop = false,
  isBesideFilters = false,
}: Props) {
  return (
    <ul
      className={`grid grid-cols-2 gap-x-4 gap-y-10 md:grid-cols-3 md:gap-x-6 ${isBesideFilters ? "" : "lg:grid-cols-4"}`}
    >
      {products.map((product, index) => (
        <li key={product.id} className="group relative">
          <Picture
            src={product.thumbnail}
            alt=""
            isFirst={isOnTop && index < 2}
            className="rounded-box transition-opacity group-hover:opacity-90"
          />
          <Heading className="mt-3 text-base leading-snug font-medium">
            <Link
              href={`${place.base}/products/${product.handle}`}
              prefetch={false}
              className="underline-offset-4 group-hover:underline after:absolute after:inset-0"
            >
              {product.title}
            </Link>
          </Heading>
          {product.subtitle ? <p className="mt-0.5 text-sm text-muted">{product.subtitle}</p> : null}
          <p className="mt-1 text-sm">
            <Price variants={product.variants} place={place} />
          </p>
        </li>
      ))}
    </ul>
  )
}
