import { Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { fetchAccount } from "../../lib/credits"
import { GrantForm } from "./grant-form"
import { LoadFailure } from "../shared/load-failure"
import { Statement } from "./statement"

const FIGURES = ["balance", "held", "available", "owed"] as const

/** A customer's account: its figures, the form to add to it, and its statement. */
export function Account({ customerId }: { customerId: string }): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  const { data, error, refetch } = useQuery({
    queryKey: ["webox-credits", customerId, "account"],
    queryFn: () => fetchAccount(customerId),
  })
  if (error) {
    return <LoadFailure text="credits.account.failed" error={error} onRetry={() => void refetch()} />
  }
  if (!data) {
    return (
      <Text size="small" className="px-6 py-4" role="status">
        {t("credits.account.loading")}
      </Text>
    )
  }
  const shown = FIGURES.filter((figure) => figure !== "owed" || data.owed > 0)
  return (
    <>
      <Heading level="h2" className="px-6 pb-2 pt-4">
        {data.customer}
      </Heading>
      <dl className="flex flex-wrap gap-8 border-t-0 px-6 pb-4">
        {shown.map((figure) => (
          <div key={figure} title={figure === "owed" ? t("credits.account.owedHint") : undefined}>
            <dt className="txt-small text-ui-fg-subtle">{t(`credits.account.${figure}`)}</dt>
            <dd className="txt-large-plus">
              {data[figure].toLocaleString(i18n.language, { maximumFractionDigits: 6 })}
            </dd>
          </div>
        ))}
      </dl>
      <GrantForm customerId={customerId} />
      <Statement customerId={customerId} />
    </>
  )
}
