import type { Metadata, Viewport } from "next"
import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { Footer } from "@/components/footer"
import { Header } from "@/components/header"
import { environment } from "@/lib/environment"
import { fontVariables } from "@/lib/fonts"
import { placeOrDefault, type PlaceParams } from "@/lib/place"
import "../../globals.css"

interface Props {
  children: ReactNode
  params: Promise<PlaceParams>
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf8f3" },
    { media: "(prefers-color-scheme: dark)", color: "#171411" },
  ],
}

export async function generateMetadata({ params }: { params: Promise<PlaceParams> }): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale: locale === "fr" ? "fr" : "en", namespace: "Site" })
  return {
    metadataBase: new URL(environment.storefrontUrl),
    title: { template: `%s · ${t("name")}`, default: t("name") },
    description: t("description"),
  }
}

export default async function PlaceLayout({ children, params }: Props) {
  const { locale } = await params
  const language = locale === "fr" ? "fr" : "en"
  const t = await getTranslations({ locale: language, namespace: "Site" })
  const place = await placeOrDefault(params)
  return (
    <html lang={language} className={fontVariables}>
      <body className="flex min-h-dvh flex-col">
        <a href="#content" className="btn btn-neutral absolute top-2 left-2 z-50 -translate-y-20 focus:translate-y-0">
          {t("skip")}
        </a>
        <Header place={place} />
        <main id="content" tabIndex={-1} className="flex-1 outline-none">
          {children}
        </main>
        <Footer place={place} />
      </body>
    </html>
  )
}
