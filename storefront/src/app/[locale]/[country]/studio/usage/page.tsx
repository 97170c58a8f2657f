import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { SpendChart } from "@/components/studio/spend-chart"
import { SpendByModel } from "@/components/studio/spend-by-model"
import { Statement } from "@/components/studio/statement"
import { AgeLinks } from "@/components/studio/age-links"
import { StudioFrame } from "@/components/studio/studio-frame"
import { FilterLinks } from "@/components/studio/filter-links"
import { orSignIn } from "@/lib/end-session"
import { requirePlace, type PlaceParams } from "@/lib/place"
import { listTransactions, readBalance, readUsage } from "@/lib/studio/credits"
import { cursorOf } from "@/lib/studio/history-query"
import { formatCredits } from "@/lib/studio/spending"
import { requireToken } from "@/lib/studio/studio-session"
import { periodOf, periods } from "@/lib/studio/usage-period"

interface Props {
  params: Promise<PlaceParams>
  searchParams: Promise<Partial<Record<"days" | "cursor", string | string[]>>>
}

const path = "/studio/usage"

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("Usage")
  return { title: t("title"), robots: { index: false } }
}

/** What there is, what was spent on what, and the statement. */
export default async function UsagePage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  const token = await requireToken(place, path)
  const { days: askedDays, cursor: askedCursor } = await searchParams
  const period = periodOf(askedDays, new Date())
  const cursor = askedCursor === undefined ? undefined : cursorOf(askedCursor)
  if (period === undefined || (askedCursor !== undefined && cursor === undefined)) notFound()
  const [balance, usage, statement] = await orSignIn(
    place,
    path,
    Promise.all([readBalance(token), readUsage(token, period), listTransactions(token, cursor)])
  )
  if (usage === undefined || statement === undefined) notFound()
  const t = await getTranslations("Usage")
  const { next_cursor } = statement
  const link = (more: Record<string, string>) =>
    `${place.base}${path}?${new URLSearchParams({ days: String(period.days), ...more })}`
  const write = (credits: number) => formatCredits(credits, place.language)
  return (
    <StudioFrame place={place} current="usage" title={t("title")} balance={balance}>
      <dl className="grid gap-4 sm:grid-cols-3">
        <Figure name={t("available")} value={write(balance.available)} />
        <Figure name={t("held")} value={write(balance.held)} hint={t("heldHint")} />
        <Figure name={t("spent", { days: period.days })} value={write(usage.credits)} />
      </dl>
      <div className="mt-12 grid gap-12 lg:grid-cols-[3fr_2fr]">
        <section aria-labelledby="by-day" className="min-w-0">
          <h2 id="by-day" className="display mb-4 text-xl">
            {t("byDay")}
          </h2>
          <FilterLinks
            label={t("period")}
            links={periods.map((days) => ({
              href: `${place.base}${path}?days=${days}`,
              text: t("lastDays", { days }),
              isCurrent: days === period.days,
            }))}
          />
          <SpendChart usage={usage} place={place} />
        </section>
        <section aria-labelledby="by-model" className="min-w-0">
          <h2 id="by-model" className="display mb-4 text-xl">
            {t("byModel")}
          </h2>
          <SpendByModel usage={usage} place={place} />
        </section>
      </div>
      <section aria-labelledby="statement" className="mt-14">
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-4">
          <h2 id="statement" className="display text-xl">
            {t("statement")}
          </h2>
          <a href="/api/studio/statement" download className="btn btn-outline">
            {t("csv")}
          </a>
        </div>
        <Statement page={statement} place={place} />
        <AgeLinks
          label={t("statementPages")}
          newest={cursor === undefined ? undefined : { href: link({}), text: t("toNewest") }}
          older={next_cursor === null ? undefined : { href: link({ cursor: next_cursor }), text: t("older") }}
        />
      </section>
    </StudioFrame>
  )
}

function Figure({ name, value, hint }: { name: string; value: string; hint?: string }) {
  return (
    <div className="rounded-box bg-base-200 p-5">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="display mt-1 text-2xl tabular-nums">
        {value}
        {hint === undefined ? null : <span className="block font-sans text-xs tracking-normal text-muted">{hint}</span>}
      </dd>
    </div>
  )
}
