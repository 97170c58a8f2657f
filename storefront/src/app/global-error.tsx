"use client"

import { CrashMessage } from "@/components/crash-message"
import "./globals.css"

/** The last resort: the shop's frame itself failed. */
export default function GlobalError() {
  const isFrench = typeof location !== "undefined" && location.pathname.startsWith("/fr")
  return (
    <html lang={isFrench ? "fr" : "en"}>
      <body>
        <main>
          <CrashMessage language={isFrench ? "fr" : "en"} retry={() => location.reload()} />
        </main>
      </body>
    </html>
  )
}
