import Link from "next/link"
import { getTranslations } from "next-intl/server"
import type { Place } from "@/lib/place"
import type { PaidWork, Transaction } from "@/lib/studio/credits"
import { isGenerationId } from "@/lib/studio/generations"
import { isLocal, localName } from "@/lib/studio/model"
import { isOrderId } from "@/lib/orders"

/** What a movement was: what was made with a way to it, an order, or a gift with the merchant's own words. */
export async function StatementWhat({ transaction, place }: { transaction: Transaction; place: Place }) {
  const { type, reference, reason, work } = transaction
  const t = await getTranslations("Usage")
  if (work !== null) return <Work work={work} id={reference?.id ?? ""} place={place} />
  if (type === "purchase" && reference?.type === "order" && isOrderId(reference.id)) {
    return (
      <Link href={`${place.base}/account/orders/${reference.id}`} prefetch={false} className="text-link">
        {t("types.purchase")}
      </Link>
    )
  }
  return <>{reason === null || type !== "grant" ? t(`types.${type}`) : `${t("types.grant")} · ${reason}`}</>
}

async function Work({ work, id, place }: { work: PaidWork; id: string; place: Place }) {
  const t = await getTranslations("Usage")
  const studio = await getTranslations("Studio")
  const { kind, title, model_name } = work
  const path = pathOf(work, id)
  const text = title === "" ? studio(`kinds.${kind}`) : title
  return (
    <>
      {path === undefined ? (
        text
      ) : (
        <Link href={place.base + path} prefetch={false} className="text-link wrap-anywhere">
          {text}
        </Link>
      )}
      <span className="block text-xs text-muted wrap-anywhere">
        {title === "" ? null : `${studio(`kinds.${kind}`)} · `}
        {isLocal(work) ? studio(localName(work.model)) : model_name}
        {work.is_deleted ? ` · ${t("deleted")}` : null}
      </span>
    </>
  )
}

/** Where it is seen; undefined once it was deleted. */
function pathOf({ conversation_id, is_deleted }: PaidWork, id: string): string | undefined {
  if (is_deleted || !isGenerationId(conversation_id ?? id)) return undefined
  return conversation_id === null ? `/studio/${id}` : `/studio/chat/${conversation_id}`
}
