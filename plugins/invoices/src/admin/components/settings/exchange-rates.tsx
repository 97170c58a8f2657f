import { Button, Container, Heading, Hint, Text, toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { dayOf } from "../../lib/days"
import { fetchRates, RATES_KEY, saveRate } from "../../lib/exchange-rates"
import { rateOf, type RateForm } from "../../lib/rate-form"
import { LabelledInput } from "../shared/labelled-input"
import { LoadFailure, Notice } from "../shared/notices"

/** What a euro is worth in other currencies, for the VAT of documents in those. */
export function ExchangeRates(): JSX.Element {
  const { t, i18n } = useTranslation("webox-invoices")
  const { data, error, refetch } = useQuery({ queryKey: RATES_KEY, queryFn: fetchRates })
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("settings.rates.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("settings.rates.description")}
        </Text>
      </div>
      {error && <LoadFailure onRetry={() => void refetch()} />}
      {!data && !error && <Notice text={t("loading")} />}
      {data?.length === 0 && <Notice text={t("settings.rates.none")} />}
      {data && data.length > 0 && (
        <ul className="flex flex-col gap-y-1 px-6 py-4">
          {data.map(({ currency_code, per_euro, dated }) => (
            <li key={currency_code} className="txt-small">
              {t("settings.rates.line", {
                rate: Number(per_euro).toLocaleString(i18n.language, { maximumFractionDigits: 6 }),
                currency: currency_code,
                day: new Date(dated).toLocaleDateString(i18n.language, { dateStyle: "long", timeZone: "UTC" }),
              })}
            </li>
          ))}
        </ul>
      )}
      <RateEditor />
    </Container>
  )
}

const FIELDS = [
  { name: "currency", type: "text", width: "w-24" },
  { name: "value", type: "text", width: "w-40" },
  { name: "dated", type: "date", width: "w-40" },
] as const

function RateEditor(): JSX.Element {
  const { t } = useTranslation("webox-invoices")
  const queries = useQueryClient()
  const [form, setForm] = useState<RateForm>(() => ({ currency: "USD", value: "", dated: dayOf(new Date()) }))
  const [isInvalid, setIsInvalid] = useState(false)
  const save = useMutation({
    mutationFn: saveRate,
    onSuccess: async () => {
      setForm((typed) => ({ ...typed, value: "" }))
      toast.success(t("settings.rates.saved"))
      // What is still on its way may have been read before.
      await queries.cancelQueries({ queryKey: RATES_KEY })
      await queries.invalidateQueries({ queryKey: RATES_KEY })
    },
    onError: () => void toast.error(t("settings.rates.failed")),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const rate = rateOf(form)
    setIsInvalid(!rate)
    if (rate && !save.isPending) save.mutate(rate)
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-end gap-3">
        {FIELDS.map(({ name, type, width }) => (
          <LabelledInput
            key={name}
            id={`invoices-rate-${name}`}
            label={t(`settings.rates.${name === "dated" ? "day" : name}`)}
            className={width}
            type={type}
            value={form[name]}
            autoComplete="off"
            inputMode={name === "value" ? "decimal" : "text"}
            aria-invalid={isInvalid}
            aria-describedby={isInvalid ? "invoices-rate-hint" : undefined}
            onChange={(value) => setForm({ ...form, [name]: value })}
          />
        ))}
        <Button type="submit" size="small" variant="secondary" isLoading={save.isPending}>
          {t("settings.rates.save")}
        </Button>
      </div>
      {isInvalid && (
        <Hint id="invoices-rate-hint" variant="error" role="alert">
          {t("settings.rates.invalid")}
        </Hint>
      )}
    </form>
  )
}
