import { getTranslations } from "next-intl/server"
import { formatDay } from "@/lib/display"
import type { Place } from "@/lib/place"
import type { TransactionPage } from "@/lib/studio/credits"
import { formatCredits } from "@/lib/studio/spending"
import { StatementWhat } from "./statement-what"

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
              <StatementWhat transaction={transaction} place={place} />
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
