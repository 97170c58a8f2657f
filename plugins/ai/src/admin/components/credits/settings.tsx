import { Button, Container, Heading, Hint, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { fetchSetting, saveSetting, type CreditSetting } from "../../lib/credits"
import { typed } from "../../lib/micros"
import { parseDecimal } from "../../lib/parse-decimal"
import { Field } from "../shared/field"
import { LoadFailure } from "../shared/load-failure"
import { useChange } from "../shared/use-change"

const QUERY_KEY = ["webox-credits-setting"]

/** What a credit is worth, and the markup on the cost. */
export function Settings(): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  const { data, error, refetch } = useQuery({ queryKey: QUERY_KEY, queryFn: fetchSetting })
  const since = data?.created_at && new Date(data.created_at).toLocaleString(i18n.language, { dateStyle: "long" })
  return (
    <Container className="p-0">
      <div className="px-6 pt-4">
        <Heading level="h2">{t("credits.settings.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("credits.settings.description")}
        </Text>
        {data && (
          <Text size="small" className="text-ui-fg-subtle">
            {since ? t("credits.settings.since", { time: since }) : t("credits.settings.initial")}
          </Text>
        )}
      </div>
      {error && <LoadFailure text="credits.settings.failed" error={error} onRetry={() => void refetch()} />}
      {data && <SettingForm key={data.id} current={data} />}
    </Container>
  )
}

function SettingForm({ current }: { current: CreditSetting }): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  const [value, setValue] = useState(typed(current.value, i18n.language))
  const [currency, setCurrency] = useState(current.currency_code)
  const [markup, setMarkup] = useState(typed(current.markup_bps / 100, i18n.language))
  const [isInvalid, setIsInvalid] = useState(false)
  const save = useChange(saveSetting, { done: "credits.settings.saved", outdates: [QUERY_KEY] })

  function submit(event: FormEvent): void {
    event.preventDefault()
    const worth = parseDecimal(value)
    const percent = parseDecimal(markup, { decimals: 2, smallest: 0 })
    const currency_code = currency.trim().toLowerCase()
    const isComplete = worth !== undefined && percent !== undefined && /^[a-z]{3}$/.test(currency_code)
    setIsInvalid(!isComplete)
    if (isComplete) save.mutate({ value: worth, currency_code, markup_bps: Math.round(percent * 100) })
  }

  const common = { isInvalid, ...(isInvalid ? { hintId: "credits-setting-hint" } : {}) }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-end gap-3">
        <Field
          {...common}
          id="credits-value"
          label={t("credits.settings.value")}
          value={value}
          onChange={setValue}
          isNumber
        />
        <Field
          {...common}
          id="credits-currency"
          label={t("credits.settings.currency")}
          value={currency}
          onChange={setCurrency}
          className="w-24"
        />
        <Field
          {...common}
          id="credits-markup"
          label={t("credits.settings.markup")}
          value={markup}
          onChange={setMarkup}
          isNumber
        />
        <Button type="submit" size="small" isLoading={save.isPending}>
          {t("credits.settings.save")}
        </Button>
      </div>
      {isInvalid && (
        <Hint id="credits-setting-hint" variant="error">
          {t("credits.settings.invalid")}
        </Hint>
      )}
    </form>
  )
}
