import { mediaUrl } from "@/lib/media-url"
import { pictureSources } from "@/lib/picture-sizes"

interface Props {
  src: string | null | undefined
  alt: string
  /** How wide it is shown, as `sizes` says it: the browser chooses the file by it. That of a product's card when left out. */
  sizes?: string
  /** Above the fold, and the largest thing there: loaded first. */
  isFirst?: boolean
  /** Seen without scrolling: loaded at once. */
  isOnTop?: boolean
  className?: string
}

const cardSizes = "(min-width: 1280px) 19rem, (min-width: 1024px) 24vw, (min-width: 768px) 31vw, 46vw"

/** A product's picture in its frame of 4:5, whose room is kept from the start: nothing moves when it arrives. */
export function Picture({ src, alt, sizes = cardSizes, isFirst = false, isOnTop = isFirst, className = "" }: Props) {
  const url = mediaUrl(src)
  return (
    <div className={`aspect-4/5 overflow-hidden bg-base-200 ${className}`}>
      {url === undefined ? (
        <div className="grid size-full place-items-center p-4 text-center text-sm text-muted">{alt}</div>
      ) : (
        <img
          src={url}
          srcSet={pictureSources(url)}
          sizes={sizes}
          alt={alt}
          width={1080}
          height={1350}
          loading={isOnTop ? "eager" : "lazy"}
          fetchPriority={isFirst ? "high" : "auto"}
          decoding={isFirst ? "sync" : "async"}
          className="size-full object-cover"
        />
      )}
    </div>
  )
}
