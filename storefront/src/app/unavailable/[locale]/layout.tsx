import type { ReactNode } from "react"
import { fontVariables } from "@/lib/fonts"
import "../../globals.css"

interface Props {
  children: ReactNode
  params: Promise<{ locale: string }>
}

/** A frame of its own: the shop's frame needs the backend. */
export default async function UnavailableLayout({ children, params }: Props) {
  const { locale } = await params
  return (
    <html lang={locale === "fr" ? "fr" : "en"} className={fontVariables}>
      <body>{children}</body>
    </html>
  )
}
