import { Container, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { BUDGETS_KEY, fetchBudgets } from "../../lib/budgets"
import { LoadState } from "../shared/load-state"
import { PageHead } from "../shared/page-head"
import { BudgetForm } from "./budget-form"
import { BudgetLine } from "./budget-line"

/** What may be spent, and what is spent and promised of it. */
export function Budgets(): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const query = useQuery({ queryKey: BUDGETS_KEY, queryFn: fetchBudgets })
  const { data } = query
  return (
    <Container className="divide-y p-0">
      <PageHead level="h2" title={t("providers.budgets.title")} description={t("providers.budgets.description")} />
      <LoadState query={query} failure="providers.budgets.failed" />
      {data?.length === 0 && (
        <Text size="small" className="px-6 py-4">
          {t("providers.budgets.none")}
        </Text>
      )}
      {data && data.length > 0 && (
        <ul className="divide-y">
          {data.map((budget) => (
            <BudgetLine key={budget.id} budget={budget} />
          ))}
        </ul>
      )}
      {data && <BudgetForm />}
    </Container>
  )
}
