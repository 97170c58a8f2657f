import Link from "next/link"
import type { ProductCard } from "@/lib/catalogue"
import type { Place } from "@/lib/place"
import { Picture } from "./picture"

/** Three products, large, as the first thing that a visitor sees. */
export function HeroPictures({ products, place }: { products: ProductCard[]; place: Place }) {
  const [large, ...small] = products.slice(8, 11).length === 3 ? products.slice(8, 11) : products.slice(0, 3)
  if (large === undefined) return null
  return (
    <div className="grid grid-cols-3 grid-rows-2 gap-3 md:gap-4">
      <HeroPicture product={large} place={place} isFirst className="col-span-2 row-span-2" />
      {small.map((product) => (
        <HeroPicture key={product.id} product={product} place={place} className="" />
      ))}
    </div>
  )
}

interface Props {
  product: ProductCard
  place: Place
  isFirst?: boolean
  className: string
}

function HeroPicture({ product, place, isFirst, className }: Props) {
  return (
    <Link href={`${place.base}/products/${product.handle}`} prefetch={false} className={className}>
      <Picture
        src={product.thumbnail}
        alt={product.title}
        sizes={
          isFirst
            ? "(min-width: 1280px) 25rem, (min-width: 768px) 31vw, 62vw"
            : "(min-width: 1280px) 12rem, (min-width: 768px) 15vw, 30vw"
        }
        isFirst={isFirst}
        isOnTop
        className="rounded-box"
      />
    </Link>
  )
}
