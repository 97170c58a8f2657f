import { getTranslations } from "next-intl/server"
import type { Status } from "@/lib/studio/kinds"

const colours: Record<Status, string> = {
  queued: "border-line text-base-content",
  running: "border-line text-base-content",
  succeeded: "border-success text-success",
  failed: "border-error text-error",
  refused: "border-error text-error",
  cancelled: "border-line text-muted",
}

/** What became of a creation, in a word. */
export async function StatusBadge({ status }: { status: Status }) {
  const t = await getTranslations("Studio")
  return (
    <span className={`rounded-full border px-2.5 py-0.5 text-xs font-medium ${colours[status]}`}>
      {t(`statuses.${status}`)}
    </span>
  )
}
