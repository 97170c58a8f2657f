import { Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { fetchQuote, type Order } from "../../lib/generations"
import { fromMicros, money } from "../../lib/micros"
import { useReason } from "../shared/use-reason"
import { useSettled } from "../shared/use-settled"

/** What an order will cost the shop at most; nothing until it can be ordered. */
export function QuoteLine({ order }: { order: Order | undefined }): JSX.Element | null {
  const { t, i18n } = useTranslation("webox-ai")
  const reasonOf = useReason()
  const settled = useSettled(order && JSON.stringify(order))
  const { data, error } = useQuery({
    queryKey: ["webox-ai-quote", settled],
    queryFn: (): Promise<Awaited<ReturnType<typeof fetchQuote>>> => fetchQuote(JSON.parse(settled ?? "{}")),
    enabled: settled !== undefined,
    retry: false,
  })
  if (!order) return null
  return (
    <Text size="small" role="status" className={error ? "text-ui-fg-error" : "text-ui-fg-subtle"}>
      {error
        ? reasonOf(error)
        : data
          ? t("studio.atMost", { amount: money(fromMicros(data.cost_micros), data.currency, i18n.language) })
          : t("studio.quoting")}
    </Text>
  )
}
