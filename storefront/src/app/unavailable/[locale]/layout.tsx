import { GeistSans } from "geist/font/sans"
import { GeistSerifRegular } from "geist/font/serif/regular"
import type { ReactNode } from "react"
import "../../globals.css"

interface Props {
  children: ReactNode
  params: Promise<{ locale: string }>
}

/** A frame of its own: the shop's frame needs the backend. */
export default async function UnavailableLayout({ children, params }: Props) {
  const { locale } = await params
  return (
    <html lang={locale === "fr" ? "fr" : "en"} className={`${GeistSans.variable} ${GeistSerifRegular.variable}`}>
      <body>{children}</body>
    </html>
  )
}
