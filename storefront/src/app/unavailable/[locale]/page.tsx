import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { connection } from "next/server"

interface Props {
  params: Promise<{ locale: string }>
}

async function translations(params: Props["params"], namespace: "Problem") {
  const { locale } = await params
  return getTranslations({ locale: locale === "fr" ? "fr" : "en", namespace })
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await translations(params, "Problem")
  return { title: t("awayTitle"), robots: { index: false } }
}

/** What every page shows while the backend is away; the address stays, so that trying again is loading it again. */
export default async function UnavailablePage({ params }: Props) {
  await connection()
  const t = await translations(params, "Problem")
  return (
    <main className="page grid min-h-dvh place-content-center justify-items-start py-16">
      <p className="display text-xl">WeBox</p>
      <h1 className="display mt-10 text-3xl">{t("awayTitle")}</h1>
      <p className="mt-6 max-w-[48ch] text-lg text-muted">{t("away")}</p>
      <form className="mt-8">
        <button className="btn btn-primary px-6">{t("retry")}</button>
      </form>
    </main>
  )
}
