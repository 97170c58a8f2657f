import { Button, Hint } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { SCOPES, type Scope } from "../../lib/budgets"
import { parseDecimal } from "../../lib/parse-decimal"
import { fetchProviders, PROVIDERS_KEY } from "../../lib/providers"
import { Choice } from "../shared/choice"
import { Field } from "../shared/field"
import { useProviderName } from "../shared/use-provider-name"
import { useSaveBudget } from "./use-save-budget"

/** Sets a budget from now on; one of the same scope is replaced. */
export function BudgetForm(): JSX.Element | null {
  const { t } = useTranslation("webox-ai")
  const nameOf = useProviderName()
  const { data: providers } = useQuery({ queryKey: PROVIDERS_KEY, queryFn: fetchProviders })
  const [scope, setScope] = useState<Scope>("merchant_month")
  const [provider, setProvider] = useState("openai")
  const [limit, setLimit] = useState("")
  const [isInvalid, setIsInvalid] = useState(false)
  const save = useSaveBudget(() => setLimit(""))
  // Not before it is known in which currency a limit is.
  const [first] = providers ?? []
  if (!providers || !first) return null
  const currency = first.spend.currency.toUpperCase()

  function submit(event: FormEvent): void {
    event.preventDefault()
    const amount = parseDecimal(limit, { smallest: 0 })
    setIsInvalid(amount === undefined)
    if (amount === undefined) return
    save.mutate({ scope, limit: amount, ...(scope === "provider_month" ? { provider } : {}) })
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-end gap-3">
        <Choice
          id="budget-scope"
          label={t("providers.budgets.for")}
          value={scope}
          items={SCOPES.map((value) => ({ value, name: t(`providers.budgets.choice.${value}`) }))}
          onChange={(value) => setScope(SCOPES.find((one) => one === value) ?? scope)}
          className="w-60"
        />
        {scope === "provider_month" && (
          <Choice
            id="budget-provider"
            label={t("shared.provider")}
            value={provider}
            items={providers.map(({ id, name }) => ({
              value: id,
              name: nameOf({ provider: id, provider_name: name }),
            }))}
            onChange={setProvider}
          />
        )}
        <Field
          id="budget-limit"
          label={
            scope === "customer_day"
              ? t("providers.budgets.limitCredits")
              : t("providers.budgets.limitMoney", { currency })
          }
          value={limit}
          onChange={setLimit}
          isInvalid={isInvalid}
          hintId="budget-hint"
          isNumber
        />
        <Button type="submit" size="small" isLoading={save.isPending}>
          {t("providers.budgets.save")}
        </Button>
      </div>
      <Hint id="budget-hint" variant={isInvalid ? "error" : "info"}>
        {t(isInvalid ? "providers.budgets.invalid" : "providers.budgets.hint")}
      </Hint>
    </form>
  )
}
