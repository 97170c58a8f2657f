"use client"

import { useParams } from "next/navigation"
import { CrashMessage } from "@/components/crash-message"

/** What a page shows when something failed while it was made. */
export default function PageError({ retry }: { retry: () => void }) {
  return <CrashMessage language={useParams().locale === "fr" ? "fr" : "en"} retry={retry} />
}
