import { Button, Container, Hint, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { fetchRates, RATES_KEY, saveRate } from "../../lib/exchange-rates"
import { parseDecimal } from "../../lib/parse-decimal"
import { Field } from "../shared/field"
import { LoadState } from "../shared/load-state"
import { PageHead } from "../shared/page-head"
import { useChange } from "../shared/use-change"

/** What a US dollar, in which providers are paid, is worth in the shop's money. */
export function ExchangeRates(): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  const query = useQuery({ queryKey: RATES_KEY, queryFn: fetchRates })
  const { data } = query
  return (
    <Container className="p-0">
      <PageHead level="h2" title={t("models.rates.title")} description={t("models.rates.description")} />
      <LoadState query={query} failure="models.rates.failed" />
      {data?.length === 0 && (
        <Text size="small" className="px-6">
          {t("models.rates.none")}
        </Text>
      )}
      <ul className="flex flex-col gap-y-1 px-6">
        {data?.map(({ currency_code, per_usd, dated }) => (
          <li key={currency_code} className="txt-small">
            {t("models.rates.line", {
              rate: per_usd.toLocaleString(i18n.language, { maximumFractionDigits: 6 }),
              currency: currency_code.toUpperCase(),
              day: new Date(dated).toLocaleDateString(i18n.language, { dateStyle: "long", timeZone: "UTC" }),
            })}
          </li>
        ))}
      </ul>
      <RateForm />
    </Container>
  )
}

function RateForm(): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const [currency, setCurrency] = useState("eur")
  const [rate, setRate] = useState("")
  const [dated, setDated] = useState(() => new Date().toISOString().slice(0, 10))
  const [isInvalid, setIsInvalid] = useState(false)
  const save = useChange(saveRate, {
    done: "models.rates.saved",
    outdates: [RATES_KEY],
    onDone: () => setRate(""),
  })

  function submit(event: FormEvent): void {
    event.preventDefault()
    const per_usd = parseDecimal(rate)
    const currency_code = currency.trim().toLowerCase()
    const isComplete = per_usd !== undefined && /^[a-z]{3}$/.test(currency_code) && /^\d{4}-\d\d-\d\d$/.test(dated)
    setIsInvalid(!isComplete)
    if (isComplete) save.mutate({ currency_code, per_usd, dated })
  }

  const common = { isInvalid, ...(isInvalid ? { hintId: "rate-hint" } : {}) }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-end gap-3">
        <Field
          {...common}
          id="rate-currency"
          label={t("models.rates.currency")}
          value={currency}
          onChange={setCurrency}
          className="w-24"
        />
        <Field
          {...common}
          id="rate-value"
          label={t("models.rates.value")}
          value={rate}
          onChange={setRate}
          isNumber
          className="w-48"
        />
        <Field {...common} id="rate-day" type="date" label={t("models.rates.day")} value={dated} onChange={setDated} />
        <Button type="submit" size="small" isLoading={save.isPending}>
          {t("models.rates.save")}
        </Button>
      </div>
      {isInvalid && (
        <Hint id="rate-hint" variant="error" role="alert">
          {t("models.rates.invalid")}
        </Hint>
      )}
    </form>
  )
}
