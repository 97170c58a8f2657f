import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminPromotion, DetailWidgetProps } from "@medusajs/framework/types"
import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { MinimumForm } from "../components/minimum-form"
import { fetchCurrencies, fetchMinimum, type PromotionMinimum } from "../lib/minimum"

/** The minimum amount of a promotion, which the engine has and Medusa's admin lacks. */
const PromotionMinimumWidget = ({ data: promotion }: DetailWidgetProps<AdminPromotion>) => {
  const { t } = useTranslation("webox-promotions")
  const minimum = useQuery({
    queryKey: ["promotion-minimum", promotion.id],
    queryFn: () => fetchMinimum(promotion.id),
  })
  const currencies = useQuery({ queryKey: ["promotion-minimum-currencies"], queryFn: fetchCurrencies })
  const retry = () => Promise.all([minimum.refetch(), currencies.refetch()])

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("minimum.title")}</Heading>
      </div>
      <div className="flex flex-col gap-y-4 px-6 py-4">
        {minimum.isError || currencies.isError ? (
          <div className="flex items-center gap-x-3" role="alert">
            <Text size="small">{t("minimum.loadFailed")}</Text>
            <Button size="small" variant="secondary" onClick={retry}>
              {t("minimum.retry")}
            </Button>
          </div>
        ) : !minimum.data || !currencies.data ? (
          <Skeleton className="h-16 w-full" />
        ) : (
          <>
            <Text size="small" className="text-ui-fg-subtle">
              <Summary current={minimum.data} />
            </Text>
            <MinimumForm promotionId={promotion.id} current={minimum.data} currencies={currencies.data} />
          </>
        )}
      </div>
    </Container>
  )
}

function Summary({ current: { minimum, method_currency } }: { current: PromotionMinimum }) {
  const { t, i18n } = useTranslation("webox-promotions")
  if (!minimum) return t("minimum.none")
  const { amount, currency_code } = minimum
  const style = currency_code ? { style: "currency" as const, currency: currency_code } : {}
  const sentence = t("minimum.summary", { amount: new Intl.NumberFormat(i18n.language, style).format(amount) })
  if (!currency_code || method_currency) return sentence
  return `${sentence} ${t("minimum.onlyCurrency", { currency: currency_code.toUpperCase() })}`
}

export const config = defineWidgetConfig({ zone: "promotion.details.side.after" })

export default PromotionMinimumWidget
