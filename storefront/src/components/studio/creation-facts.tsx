import { getTranslations } from "next-intl/server"
import { formatDay } from "@/lib/display"
import type { Place } from "@/lib/place"
import { promptOf } from "@/lib/studio/creation"
import type { Generation } from "@/lib/studio/generations"
import { hasEnded } from "@/lib/studio/kinds"
import { isLocal, localName } from "@/lib/studio/model"
import { optionNames } from "@/lib/studio/options"
import { formatCredits } from "@/lib/studio/spending"
import { StatusBadge } from "./status-badge"

/** What was asked, of whom, and what it cost. */
export async function CreationFacts({ generation, place }: { generation: Generation; place: Place }) {
  const t = await getTranslations("Studio")
  const form = await getTranslations("StudioForm")
  const { provider_name, model, input, quote, cost, status, created_at } = generation
  const isSample = isLocal(generation)
  const set = optionNames.filter((name) => input[name] !== undefined)
  const write = (credits: number) => t("balance", { count: credits, credits: formatCredits(credits, place.language) })
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <StatusBadge status={status} />
        <span className="rounded-full bg-base-200 px-2.5 py-0.5 text-xs font-medium">
          {isSample ? t("madeLocally") : t("madeByAi")}
        </span>
      </p>
      <blockquote
        className="mt-5 max-h-64 overflow-y-auto text-lg leading-snug whitespace-pre-line wrap-anywhere"
        tabIndex={0}
      >
        {promptOf(generation)}
      </blockquote>
      <dl className="mt-6 divide-y divide-base-300 border-y border-base-300 text-sm">
        <Row name={form("model")} value={isSample ? t(localName(model)) : `${provider_name} · ${model}`} />
        {set.map((name) => (
          <Row key={name} name={form(`settings.${name}`)} value={String(input[name])} />
        ))}
        {hasEnded(status) ? (
          <Row
            name={t("cost")}
            value={write(cost?.credits ?? 0)}
            note={cost?.is_estimated ? t("estimated") : undefined}
          />
        ) : (
          <Row name={t("held")} value={write(quote.credits)} />
        )}
        {hasEnded(status) && cost === null ? <Row name={t("givenBack")} value={write(quote.credits)} /> : null}
        <Row name={t("date")} value={formatDay(created_at, place.language)} />
      </dl>
    </>
  )
}

function Row({ name, value, note }: { name: string; value: string; note?: string | undefined }) {
  return (
    <div className="flex justify-between gap-6 py-2.5">
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 text-right wrap-anywhere tabular-nums">
        {value}
        {note === undefined ? null : <span className="block text-xs text-muted">{note}</span>}
      </dd>
    </div>
  )
}
