import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { fetchReceivables } from "../../lib/credits"
import { LoadFailure } from "../shared/load-failure"

/** The customers who owe credits. */
export function Receivables({ onPick }: { onPick: (customerId: string) => void }): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  const { data, error, refetch } = useQuery({ queryKey: ["webox-credits-receivables"], queryFn: fetchReceivables })
  return (
    <Container className="p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("credits.receivables.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("credits.receivables.description")}
        </Text>
      </div>
      {error && <LoadFailure text="credits.receivables.failed" error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <Text size="small" className="px-6 pb-4">
          {t("credits.receivables.none")}
        </Text>
      )}
      <ul className="divide-y">
        {data?.map(({ customer_id, customer, credits }) => (
          <li key={customer_id} className="flex items-center justify-between px-6 py-2">
            <Text size="small">{customer}</Text>
            <Text size="small" weight="plus">
              {credits.toLocaleString(i18n.language, { maximumFractionDigits: 6 })}
            </Text>
            <Button size="small" variant="secondary" onClick={() => onPick(customer_id)}>
              {t("credits.receivables.open")}
            </Button>
          </li>
        ))}
      </ul>
    </Container>
  )
}
