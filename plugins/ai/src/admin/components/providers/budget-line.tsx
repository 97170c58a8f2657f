import { Button, StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Budget } from "../../lib/budgets"
import { money } from "../../lib/micros"
import { useProviderName } from "../shared/use-provider-name"
import { Bar } from "./bar"
import { useSaveBudget } from "./use-save-budget"

/** One budget: its limit, and how much of it is gone. */
export function BudgetLine({ budget }: { budget: Budget }): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const nameOf = useProviderName()
  const remove = useSaveBudget()
  const { scope, provider, provider_name } = budget
  const name = t(`providers.budgets.scope.${scope}`, {
    provider: provider && provider_name && nameOf({ provider, provider_name }),
  })
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
      <div className="flex min-w-64 flex-1 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-2">
          <Text size="small" weight="plus">
            {name}
          </Text>
          <BudgetState budget={budget} />
        </div>
        <BudgetUse budget={budget} name={name} />
      </div>
      <Button
        size="small"
        variant="secondary"
        isLoading={remove.isPending}
        aria-label={t("providers.budgets.removeNamed", { budget: name })}
        onClick={() => remove.mutate({ scope, ...(provider ? { provider } : {}), limit: null })}
      >
        {t("providers.budgets.remove")}
      </Button>
    </li>
  )
}

function BudgetState({ budget }: { budget: Budget }): JSX.Element | null {
  const { t } = useTranslation("webox-ai")
  if (!budget.is_in_force) return <StatusBadge color="grey">{t("providers.budgets.notInForce")}</StatusBadge>
  const state = stateOf(budget)
  if (state === "reached") return <StatusBadge color="red">{t("providers.budgets.reached")}</StatusBadge>
  return state === "near" ? <StatusBadge color="orange">{t("providers.budgets.near")}</StatusBadge> : null
}

function stateOf({ reached_at, is_near, limit, spent, reserved }: Budget): "usual" | "near" | "reached" {
  // Before anything was refused because of it, too.
  if (reached_at !== null || (spent !== null && spent + (reserved ?? 0) >= limit)) return "reached"
  return is_near ? "near" : "usual"
}

function BudgetUse({ budget, name }: { budget: Budget; name: string }): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  const { unit, limit, spent, reserved, customers_near } = budget
  const amount = (value: number): string =>
    unit === "credits"
      ? t("shared.credits", {
          count: value,
          credits: value.toLocaleString(i18n.language, { maximumFractionDigits: 6 }),
        })
      : money(value, unit, i18n.language)
  if (spent === null) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("providers.budgets.eachDay", { limit: amount(limit) })}{" "}
        {customers_near ? t("providers.budgets.customersNear", { count: customers_near }) : ""}
      </Text>
    )
  }
  const used = spent + (reserved ?? 0)
  return (
    <>
      <Bar label={name} share={limit === 0 ? 1 : used / limit} state={stateOf(budget)} />
      <Text size="small" className="text-ui-fg-subtle">
        {t("providers.budgets.use", { spent: amount(spent), limit: amount(limit) })}
        {reserved ? ` ${t("providers.budgets.promised", { amount: amount(reserved) })}` : ""}
      </Text>
    </>
  )
}
