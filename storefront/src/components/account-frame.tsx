import Link from "next/link"
import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { signOut } from "@/lib/account-actions"
import type { Place } from "@/lib/place"
import { PlaceFields } from "./place-fields"
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
                <Link
                  href={`${place.base}/account${section === "overview" ? "" : `/${section}`}`}
                  prefetch={false}
                  aria-current={section === current ? "page" : undefined}
                  className="flex min-h-11 items-center rounded-field px-3 text-sm hover:bg-base-200 focus-visible:-outline-offset-3 aria-[current]:bg-base-200 aria-[current]:font-medium"
                >
                  {t(section)}
                </Link>
              </li>
            ))}
            <li>
              <Link
                href={`${place.base}/studio`}
                prefetch={false}
                className="flex min-h-11 items-center rounded-field px-3 text-sm hover:bg-base-200 focus-visible:-outline-offset-3"
              >
                {t("studio")}
              </Link>
            </li>
            <li>
              <form action={signOut}>
                <PlaceFields place={place} />
                <SubmitButton className="flex min-h-11 w-full cursor-pointer items-center rounded-field px-3 text-sm text-muted hover:bg-base-200 focus-visible:-outline-offset-3">
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
