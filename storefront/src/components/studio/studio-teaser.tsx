import Link from "next/link"
import { getTranslations } from "next-intl/server"
import type { Place } from "@/lib/place"
import { kinds } from "@/lib/studio/kinds"
import { KindIcon } from "./kind-icon"

/** What the studio is, on the home page; the same for everybody, and without a script. */
export async function StudioTeaser({ place }: { place: Place }) {
  const t = await getTranslations("Home")
  return (
    <section aria-labelledby="studio" className="page pb-14 md:pb-20">
      <div className="grid items-center gap-8 rounded-box bg-neutral p-8 text-neutral-content md:grid-cols-[1fr_auto] md:p-12">
        <div>
          <p className="mb-3 text-sm">{t("studioEyebrow")}</p>
          <h2 id="studio" className="display text-2xl">
            {t("studioTitle")}
          </h2>
          <p className="mt-4 max-w-[44ch]">{t("studioLead")}</p>
          <Link
            href={`${place.base}/studio`}
            prefetch={false}
            className="btn mt-6 border-neutral-content bg-neutral-content px-6 text-base text-neutral"
          >
            {t("studioLink")}
          </Link>
        </div>
        <div aria-hidden="true" className="flex flex-wrap gap-5 md:max-w-56">
          {kinds.map((kind) => (
            <KindIcon key={kind} kind={kind} className="size-12" />
          ))}
        </div>
      </div>
    </section>
  )
}
