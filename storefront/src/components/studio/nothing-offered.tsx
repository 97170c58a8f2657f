import { getTranslations } from "next-intl/server"
import type { Kind } from "@/lib/studio/kinds"
import { KindIcon } from "./kind-icon"

/** Instead of the form, where the shop has no model for a kind. */
export async function NothingOffered({ kind }: { kind: Kind }) {
  const t = await getTranslations("Studio")
  return (
    <div className="flex flex-col items-start gap-4 rounded-box bg-base-200 p-8">
      <KindIcon kind={kind} className="size-10 text-muted" />
      <p className="max-w-[52ch]">{t("nothingOffered")}</p>
    </div>
  )
}
