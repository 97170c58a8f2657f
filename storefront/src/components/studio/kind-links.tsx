import Link from "next/link"
import { getTranslations } from "next-intl/server"
import type { Place } from "@/lib/place"
import { kinds, type Kind } from "@/lib/studio/kinds"
import type { Model } from "@/lib/studio/model"
import { KindIcon } from "./kind-icon"

interface Props {
  place: Place
  /** The page's path within the place, to which the kind is added. */
  path: string
  current: Kind
  offered: Model[]
}

/** What to make: a row of tiles. A kind that nothing is offered for is shown, and says so. */
export async function KindLinks({ place, path, current, offered }: Props) {
  const t = await getTranslations("Studio")
  return (
    <nav aria-label={t("kindLabel")}>
      <ul className="grid grid-cols-3 gap-2 sm:grid-cols-5 sm:gap-3">
        {kinds.map((kind) => (
          <li key={kind}>
            <Link
              href={`${place.base}${path}?kind=${kind}`}
              prefetch={false}
              scroll={false}
              aria-current={kind === current ? "page" : undefined}
              className="flex h-full min-h-24 flex-col justify-between gap-3 rounded-box border border-base-300 p-3 hover:border-base-content aria-[current]:border-neutral aria-[current]:bg-neutral aria-[current]:text-neutral-content sm:p-4"
            >
              <KindIcon kind={kind} className="size-6 sm:size-7" />
              <span className="text-sm leading-tight font-medium">
                {t(`kinds.${kind}`)}
                {offered.some((model) => model.kind === kind) ? null : (
                  <span className="block text-xs font-normal">{t("notOffered")}</span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
