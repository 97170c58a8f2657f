import { mediaUrl } from "@/lib/media-url"

interface Props {
  src: string | null | undefined
  alt: string
  /** Above the fold, and the largest thing there: loaded first. */
  isFirst?: boolean
  /** Seen without scrolling: loaded at once. */
  isOnTop?: boolean
  className?: string
}

/** A product's picture in its frame of 4:5, whose room is kept from the start: nothing moves when it arrives. */
export function Picture({ src, alt, isFirst = false, isOnTop = isFirst, className = "" }: Props) {
  const url = mediaUrl(src)
  return (
    <div className={`aspect-4/5 overflow-hidden bg-base-200 ${className}`}>
      {url === undefined ? (
        <div className="grid size-full place-items-center p-4 text-center text-sm text-muted">{alt}</div>
      ) : (
        <img
          src={url}
          alt={alt}
          width={1080}
          height={1350}
          loading={isOnTop ? "eager" : "lazy"}
          fetchPriority={isFirst ? "high" : "auto"}
          decoding="async"
          className="size-full object-cover"
        />
      )}
    </div>
  )
}
