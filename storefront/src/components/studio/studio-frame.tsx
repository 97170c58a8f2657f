import Link from "next/link"
import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import type { Place } from "@/lib/place"
import type { Balance } from "@/lib/studio/credits"
import { formatCredits } from "@/lib/studio/spending"
import { SectionLink } from "../section-link"

const sections = ["create", "chat", "compare", "history", "usage"] as const
type Section = (typeof sections)[number]

interface Props {
  place: Place
  /** The section that the page belongs to; none for a page of its own. */
  current?: Section
  title: string
  lead?: string
  balance: Balance
  /** What has just been done. */
  notice?: string | undefined
  children: ReactNode
}

/** The frame of the studio's pages: their menu, the balance with the way to more credits, the title. */
export async function StudioFrame({ place, current, title, lead, balance, notice, children }: Props) {
  const t = await getTranslations("Studio")
  return (
    <div className="page pt-6 pb-20 md:pt-8">
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-b border-base-300 pb-3">
        <nav aria-label={t("title")} className="-mx-3">
          <ul className="flex flex-wrap">
            {sections.map((section) => (
              <li key={section}>
                <SectionLink
                  href={`${place.base}/studio${section === "create" ? "" : `/${section}`}`}
                  isCurrent={section === current}
                  mark="underlined"
                >
                  {t(`sections.${section}`)}
                </SectionLink>
              </li>
            ))}
          </ul>
        </nav>
        <Link
          href={`${place.base}/studio/credits`}
          prefetch={false}
          className="flex min-h-11 items-center gap-2 rounded-full border border-line px-4 text-sm hover:border-base-content"
        >
          <span aria-hidden="true" className="size-2.5 rounded-full bg-accent" />
          <span className="tabular-nums">
            {t("balance", { count: balance.available, credits: formatCredits(balance.available, place.language) })}
          </span>
          <span className="text-link">{t("getCredits")}</span>
        </Link>
      </div>
      <h1 className="display mt-8 text-2xl md:mt-10">{title}</h1>
      {lead === undefined ? null : <p className="mt-3 max-w-[60ch] text-muted">{lead}</p>}
      <div role="status" className={notice === undefined ? "" : "mt-3 text-sm font-medium text-success"}>
        {notice}
      </div>
      <div className="mt-8">{children}</div>
    </div>
  )
}
