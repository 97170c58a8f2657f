import Link from "next/link"
import type { Category } from "@/lib/catalogue"
import type { Place } from "@/lib/place"
import { Picture } from "./picture"

const sizes = "(min-width: 1280px) 15rem, (min-width: 1024px) 19vw, (min-width: 768px) 31vw, 46vw"

/** The categories as large pictures. */
export function CategoryTiles({ categories, place }: { categories: Category[]; place: Place }) {
  return (
    <ul className="grid grid-cols-2 gap-4 md:grid-cols-3 lg:grid-cols-5">
      {categories.map(({ id, name, handle, metadata }) => (
        <li key={id} className="group relative">
          <Picture src={pictureOf(metadata)} alt="" sizes={sizes} className="rounded-box" />
          <h3 className="mt-3 text-lg">
            <Link
              href={`${place.base}/categories/${handle}`}
              prefetch={false}
              className="underline-offset-4 group-hover:underline after:absolute after:inset-0"
            >
              {name}
            </Link>
          </h3>
        </li>
      ))}
    </ul>
  )
}

function pictureOf(metadata: Category["metadata"]): string | undefined {
  const url = metadata?.image_url
  return typeof url === "string" ? url : undefined
}
