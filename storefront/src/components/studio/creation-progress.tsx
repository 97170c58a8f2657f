import Link from "next/link"
import { getTranslations } from "next-intl/server"
import type { Place } from "@/lib/place"
import type { Generation } from "@/lib/studio/generations"
import { KindIcon } from "./kind-icon"
import { LiveProgress } from "./live-progress"

/** That something is being made, and how far it is; the page comes back by itself, or without JavaScript by its link. */
export async function CreationProgress({ generation, place }: { generation: Generation; place: Place }) {
  const t = await getTranslations("Studio")
  const { id, kind, status, progress } = generation
  return (
    <div className="grid min-h-80 place-items-center rounded-box bg-base-200 p-8 text-center md:min-h-112">
      <div className="w-full max-w-sm">
        <KindIcon kind={kind} className="mx-auto size-12 motion-safe:animate-pulse" />
        <LiveProgress
          id={id}
          initial={{ status, progress }}
          labels={{ queued: t("statuses.queued"), running: t("statuses.running"), progress: t("progress") }}
        />
        <p className="mt-3 text-sm text-muted">{t("stay")}</p>
        <Link
          href={`${place.base}/studio/${id}`}
          prefetch={false}
          className="text-link mt-4 inline-block py-1 text-sm scripted:hidden"
        >
          {t("refresh")}
        </Link>
      </div>
    </div>
  )
}
