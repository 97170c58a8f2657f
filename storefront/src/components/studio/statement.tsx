import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { formatDay } from "@/lib/display"
import type { Place } from "@/lib/place"
import type { Transaction, TransactionPage } from "@/lib/studio/credits"
import { isGenerationId } from "@/lib/studio/generations"
import { formatCredits } from "@/lib/studio/spending"

/** Every movement of credits with the balance after it, newest first. */
export async function Statement({ page, place }: { page: TransactionPage; place: Place }) {
  const t = await getTranslations("Usage")
  if (page.transactions.length === 0) return <p className="text-muted">{t("noMovement")}</p>
  const write = (credits: number) => formatCredits(credits, place.language)
  return (
    <table className="w-full text-sm tabular-nums">
      <thead>
        <tr className="border-b border-base-300 text-left text-muted">
          <th scope="col" className="py-2 pr-3 font-normal">
            {t("what")}
          </th>
          <th scope="col" className="py-2 pr-3 text-right font-normal">
            {t("credits")}
          </th>
          <th scope="col" className="py-2 text-right font-normal">
            {t("balanceAfter")}
          </th>
        </tr>
      </thead>
      <tbody>
        {page.transactions.map((transaction) => (
          <tr key={transaction.id} className="border-b border-base-300 align-top">
            <td className="py-3 pr-3">
              <What transaction={transaction} text={t(`types.${wordOf(transaction)}`)} place={place} />
              <span className="block text-xs text-muted">{formatDay(transaction.created_at, place.language)}</span>
            </td>
            <td className={`py-3 pr-3 text-right ${transaction.credits > 0 ? "text-success" : ""}`}>
              {transaction.credits > 0 ? "+" : ""}
              {write(transaction.credits)}
            </td>
            <td className="py-3 text-right">{write(transaction.balance)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What a movement is called: answers of conversations are paid as creations are. */
function wordOf({ type, reference }: Transaction): Transaction["type"] | "answer" {
  return type === "settlement" && reference?.type === "answer" ? "answer" : type
}

/** What a movement was, and a way to the creation it paid for. A gift says why in the merchant's own words. */
function What({ transaction, text, place }: { transaction: Transaction; text: string; place: Place }) {
  const { type, reference, reason } = transaction
  if (type === "settlement" && reference?.type === "generation" && isGenerationId(reference.id)) {
    return (
      <Link href={`${place.base}/studio/${reference.id}`} prefetch={false} className="text-link">
        {text}
      </Link>
    )
  }
  return <>{type === "grant" ? `${text} · ${reason}` : text}</>
}
