import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { formatDay } from "@/lib/display"
import type { Place } from "@/lib/place"
import { assetUrl, formatLength, mediumOf, promptOf } from "@/lib/studio/creation"
import type { Generation } from "@/lib/studio/generations"
import { KindIcon } from "./kind-icon"
import { StatusBadge } from "./status-badge"

interface Props {
  generations: Generation[]
  place: Place
  headingLevel: "h2" | "h3"
}

/** What somebody made, as cards that lead to it. */
export async function CreationGrid({ generations, place, headingLevel: Heading }: Props) {
  const t = await getTranslations("Studio")
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-8 md:grid-cols-3">
      {generations.map((generation) => (
        <li key={generation.id} className="group relative min-w-0">
          <Preview generation={generation} />
          <Heading className="mt-3 line-clamp-2 text-sm font-medium wrap-anywhere">
            <Link
              href={`${place.base}/studio/${generation.id}`}
              prefetch={false}
              className="after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-offset-3 focus-visible:after:outline-primary"
            >
              {promptOf(generation) || t(`kinds.${generation.kind}`)}
            </Link>
          </Heading>
          <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
            {generation.status === "succeeded" ? null : <StatusBadge status={generation.status} />}
            <span>
              {t(`kinds.${generation.kind}`)} · {formatDay(generation.created_at, place.language)}
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** The picture itself, or the first of a film; of anything else, what it is. And how long. */
function Preview({ generation }: { generation: Generation }) {
  const [asset] = generation.assets
  const frame = "aspect-square overflow-hidden rounded-box bg-base-200"
  if (asset !== undefined && mediumOf(asset) === "image") {
    return (
      <div className={frame}>
        <img
          src={assetUrl(generation, asset, 540)}
          alt=""
          width={540}
          height={540}
          loading="lazy"
          decoding="async"
          className="size-full object-cover transition-transform duration-300 group-hover:scale-[1.03]"
        />
      </div>
    )
  }
  const length = asset?.duration_s
  return (
    <div className={`${frame} relative grid place-items-center text-muted`}>
      {asset !== undefined && mediumOf(asset) === "video" ? (
        // Some browsers show no first frame unless they are sent to a moment.
        <video
          src={`${assetUrl(generation, asset)}#t=0.001`}
          preload="metadata"
          muted
          playsInline
          tabIndex={-1}
          aria-hidden="true"
          className="absolute inset-0 size-full object-cover"
        />
      ) : (
        <KindIcon kind={generation.kind} className="size-1/4 max-w-16" />
      )}
      {length ? (
        <span className="absolute right-3 bottom-3 rounded-full bg-base-100 px-2.5 py-0.5 text-xs text-base-content tabular-nums">
          {formatLength(length)}
        </span>
      ) : null}
    </div>
  )
}
