import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { CreationGrid } from "@/components/studio/creation-grid"
import { FilterLinks } from "@/components/studio/filter-links"
import { AgeLinks } from "@/components/studio/age-links"
import { StudioFrame } from "@/components/studio/studio-frame"
import { orSignIn } from "@/lib/end-session"
import { requirePlace, type PlaceParams } from "@/lib/place"
import { readBalance } from "@/lib/studio/credits"
import { listGenerations } from "@/lib/studio/generations"
import { kinds, statuses } from "@/lib/studio/kinds"
import { readHistoryQuery, writeHistoryQuery, type HistoryParameters } from "@/lib/studio/history-query"
import { requireToken } from "@/lib/studio/studio-session"

interface Props {
  params: Promise<PlaceParams>
  searchParams: Promise<HistoryParameters & { notice?: string | string[] }>
}

const path = "/studio/history"
const perPage = 24

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("Studio")
  return { title: t("sections.history"), robots: { index: false } }
}

/** Everything that somebody made, newest first, narrowed by what the address says. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  const token = await requireToken(place, path)
  const { notice, ...parameters } = await searchParams
  const query = readHistoryQuery(parameters)
  if (query === undefined) notFound()
  const [page, balance] = await orSignIn(
    place,
    path,
    Promise.all([listGenerations(token, { ...query, limit: perPage }), readBalance(token)])
  )
  if (page === undefined) notFound()
  const { generations, next_cursor } = page
  const isNarrowed = query.kind !== undefined || query.status !== undefined
  const hasNothing = generations.length === 0 && !isNarrowed && query.cursor === undefined
  const t = await getTranslations("Studio")
  const link = (change: object) =>
    `${place.base}${path}${writeHistoryQuery({ ...query, cursor: undefined, ...change })}`
  return (
    <StudioFrame
      place={place}
      current="history"
      title={t("sections.history")}
      balance={balance}
      notice={notice === "removed" ? t("removed") : undefined}
    >
      {hasNothing ? null : (
        <div className="mb-10 space-y-3">
          <FilterLinks
            label={t("filterKind")}
            links={[
              { href: link({ kind: undefined }), text: t("allKinds"), isCurrent: query.kind === undefined },
              ...kinds.map((kind) => ({
                href: link({ kind }),
                text: t(`kinds.${kind}`),
                isCurrent: query.kind === kind,
              })),
            ]}
          />
          <FilterLinks
            label={t("filterStatus")}
            links={[
              { href: link({ status: undefined }), text: t("allStatuses"), isCurrent: query.status === undefined },
              ...statuses.map((status) => ({
                href: link({ status }),
                text: t(`statuses.${status}`),
                isCurrent: query.status === status,
              })),
            ]}
          />
        </div>
      )}
      {generations.length === 0 ? (
        <div className="rounded-box bg-base-200 p-8 md:p-12">
          <p className="display text-xl">{hasNothing ? t("none") : t("noneFiltered")}</p>
          <Link href={`${place.base}/studio`} prefetch={false} className="btn btn-primary mt-6 px-6">
            {t("start")}
          </Link>
        </div>
      ) : (
        <CreationGrid generations={generations} place={place} headingLevel="h2" />
      )}
      <AgeLinks
        label={t("pages")}
        newest={query.cursor === undefined ? undefined : { href: link({}), text: t("toNewest") }}
        older={next_cursor === null ? undefined : { href: link({ cursor: next_cursor }), text: t("older") }}
        className="mt-12 justify-center"
      />
    </StudioFrame>
  )
}
