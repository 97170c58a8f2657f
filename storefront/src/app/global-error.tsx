"use client"

import { CrashMessage, crashTexts } from "@/components/crash-message"
import "./globals.css"

/** The last resort: the shop's frame itself failed. */
export default function GlobalError() {
  const language = typeof location !== "undefined" && location.pathname.startsWith("/fr") ? "fr" : "en"
  return (
    <html lang={language}>
      <head>
        <title>{crashTexts[language].title}</title>
      </head>
      <body>
        <main>
          <CrashMessage language={language} retry={() => location.reload()} />
        </main>
      </body>
    </html>
  )
}
