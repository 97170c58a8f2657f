import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CreditCard } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { Account } from "../../components/credits/account"
import { CustomerSearch } from "../../components/credits/customer-search"
import { Receivables } from "../../components/credits/receivables"
import { Settings } from "../../components/credits/settings"

/** The customer is in the address, `?customer=cus_…`, so that another page can link to an account. */
const CreditsPage = (): JSX.Element => {
  const { t } = useTranslation("webox-ai")
  const [search, setSearch] = useSearchParams()
  const customerId = search.get("customer")
  const pick = (customer: string): void => setSearch({ customer })

  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <div className="px-6 py-4">
          <Heading level="h1">{t("credits.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("credits.description")}
          </Text>
        </div>
        <CustomerSearch onPick={pick} />
        {customerId ? (
          <Account key={customerId} customerId={customerId} />
        ) : (
          <Text size="small" className="px-6 py-4">
            {t("credits.search.pick")}
          </Text>
        )}
      </Container>
      <Settings />
      <Receivables onPick={pick} />
    </div>
  )
}

export const config = defineRouteConfig({ label: "credits.title", translationNs: "webox-ai", icon: CreditCard })

export default CreditsPage
