import { getTranslations } from "next-intl/server"
import type { Place } from "@/lib/place"
import type { Usage } from "@/lib/studio/credits"
import { isLocal, localName } from "@/lib/studio/model"
import { formatCredits } from "@/lib/studio/spending"
import { KindIcon } from "./kind-icon"

/** What was spent on each model, the dearest first. */
export async function SpendByModel({ usage, place }: { usage: Usage; place: Place }) {
  const t = await getTranslations("Usage")
  const studio = await getTranslations("Studio")
  if (usage.models.length === 0) return <p className="text-muted">{t("nothingSpent")}</p>
  return (
    <ul className="divide-y divide-base-300 border-y border-base-300">
      {usage.models.map((row) => (
        <li key={`${row.provider}/${row.model}`} className="flex items-center gap-4 py-3 text-sm">
          <KindIcon kind={row.kind} className="size-6 shrink-0 text-muted" />
          <span className="min-w-0 flex-1">
            <span className="block font-medium wrap-anywhere">
              {isLocal(row) ? `${studio(localName(row.model))} · ${studio(`kinds.${row.kind}`)}` : row.name}
            </span>
            <span className="block text-muted">
              {isLocal(row) ? studio("localMaker") : row.provider_name} · {t("times", { count: row.count })}
            </span>
          </span>
          <span className="tabular-nums">{formatCredits(row.credits, place.language)}</span>
        </li>
      ))}
    </ul>
  )
}
