import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { signOut } from "@/lib/account-actions"
import type { Place } from "@/lib/place"
import { PlaceFields } from "./place-fields"
import { SectionLink, sectionEntry } from "./section-link"
import { SubmitButton } from "./submit-button"

const sections = ["overview", "orders", "invoices", "addresses", "profile"] as const
type Section = (typeof sections)[number]

interface Props {
  place: Place
  /** The section that the page belongs to. */
  current: Section
  title: string
  /** What has just been done. */
  notice?: string | undefined
  children: ReactNode
}

/** The frame of the account's pages: their menu, the way out, the title, and what has just been done. */
export async function AccountFrame({ place, current, title, notice, children }: Props) {
  const t = await getTranslations("Account")
  return (
    <div className="page grid gap-x-16 gap-y-8 py-10 md:grid-cols-[12rem_1fr] md:py-14">
      <div className="md:sticky md:top-8 md:self-start">
        <nav aria-label={t("title")} className="-mx-3">
          <ul className="flex flex-wrap gap-x-1 md:flex-col">
            {sections.map((section) => (
              <li key={section}>
                <SectionLink
                  href={`${place.base}/account${section === "overview" ? "" : `/${section}`}`}
                  isCurrent={section === current}
                  mark="filled"
                >
                  {t(section)}
                </SectionLink>
              </li>
            ))}
            <li>
              <SectionLink href={`${place.base}/studio`} mark="filled">
                {t("studio")}
              </SectionLink>
            </li>
            <li>
              <form action={signOut}>
                <PlaceFields place={place} />
                <SubmitButton className={`${sectionEntry} w-full cursor-pointer text-muted`}>
                  {t("signOut")}
                </SubmitButton>
              </form>
            </li>
          </ul>
        </nav>
      </div>
      <div className="max-w-3xl min-w-0">
        <h1 className="display text-2xl">{title}</h1>
        <div role="status" className={notice === undefined ? "mt-8" : "mt-3 mb-6 text-sm font-medium text-success"}>
          {notice}
        </div>
        {children}
      </div>
    </div>
  )
}
