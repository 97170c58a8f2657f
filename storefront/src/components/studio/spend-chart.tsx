import { getTranslations } from "next-intl/server"
import type { Place } from "@/lib/place"
import type { Usage } from "@/lib/studio/credits"
import { formatCredits } from "@/lib/studio/spending"
import { everyDay } from "@/lib/studio/usage-period"

const width = 600
const height = 180

/** Spend by day as bars; the same figures as a table, for whoever cannot or would rather not read bars. */
export async function SpendChart({ usage, place }: { usage: Usage; place: Place }) {
  const t = await getTranslations("Usage")
  const days = everyDay(usage, usage.days)
  const most = Math.max(...days.map(({ credits }) => credits))
  const day = new Intl.DateTimeFormat(place.language === "fr" ? "fr-FR" : "en-US", {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  })
  const write = (credits: number) => formatCredits(credits, place.language)
  const step = width / days.length
  const spentOn = days.filter(({ credits }) => credits > 0)
  if (most === 0) return <p className="mt-6 text-muted">{t("nothingSpent")}</p>
  return (
    <figure className="mt-6">
      <svg
        role="img"
        aria-label={t("chart", { most: write(most) })}
        viewBox={`0 0 ${width} ${height}`}
        className="w-full"
      >
        <line x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} className="stroke-line" />
        {days.map(({ date, credits }, index) => (
          <rect
            key={date}
            x={index * step + step * 0.15}
            y={height - (credits / most) * (height - 4)}
            width={step * 0.7}
            height={(credits / most) * (height - 4)}
            rx={Math.min(3, step / 5)}
            className="fill-primary"
          />
        ))}
      </svg>
      <figcaption className="mt-2 flex justify-between text-xs text-muted tabular-nums">
        <span>{day.format(new Date(usage.from))}</span>
        <span>{t("highest", { most: write(most) })}</span>
        <span>{day.format(new Date(usage.to))}</span>
      </figcaption>
      <details className="mt-4">
        <summary className="text-link inline-block py-1 text-sm">{t("asTable")}</summary>
        <table className="mt-3 w-full text-sm tabular-nums">
          <thead>
            <tr className="border-b border-base-300 text-left text-muted">
              <th scope="col" className="py-2 font-normal">
                {t("day")}
              </th>
              <th scope="col" className="py-2 text-right font-normal">
                {t("credits")}
              </th>
            </tr>
          </thead>
          <tbody>
            {spentOn.map(({ date, credits }) => (
              <tr key={date} className="border-b border-base-300">
                <th scope="row" className="py-2 text-left font-normal">
                  {day.format(new Date(date))}
                </th>
                <td className="py-2 text-right">{write(credits)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
