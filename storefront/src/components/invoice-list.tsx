import { getTranslations } from "next-intl/server"
import { formatDay } from "@/lib/display"
import type { InvoiceDocument } from "@/lib/invoices"
import { formatMoney } from "@/lib/money"
import type { Place } from "@/lib/place"

interface Props {
  invoices: InvoiceDocument[]
  place: Place
  /** Of the signed link by which a guest came. */
  linkToken?: string | undefined
}

/** Invoices and credit notes, each with its number, day, amount and PDF. The links are plain: they work without JavaScript. */
export async function InvoiceList({ invoices, place, linkToken }: Props) {
  const t = await getTranslations("Invoices")
  const query = linkToken === undefined ? "" : `?${new URLSearchParams({ token: linkToken })}`
  return (
    <ul className="divide-y divide-base-300 border-y border-base-300">
      {invoices.map((invoice) => {
        const name = t(invoice.kind, { number: invoice.number })
        return (
          <li key={invoice.id} className="flex flex-wrap items-center gap-x-6 gap-y-1 py-3">
            <div className="min-w-0 flex-1">
              <p className="font-medium wrap-anywhere">{name}</p>
              <p className="text-sm text-muted">{formatDay(invoice.issued_at, place.language)}</p>
            </div>
            <p className="font-medium tabular-nums">
              {invoice.kind === "credit_note" ? "−" : null}
              {formatMoney(Number(invoice.total), invoice.currency_code, place.language)}
            </p>
            <a
              href={`/api/invoices/${invoice.id}${query}`}
              download
              aria-label={t("pdfOf", { name })}
              className="text-link flex min-h-11 items-center text-sm"
            >
              {t("pdf")}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
