import { Hint, Label, Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { isAmount, type DocumentFilter } from "../../lib/document-query"
import { LabelledInput } from "../shared/labelled-input"

const EVERY = "every"
const SERIES = ["invoice", "credit_note"] as const
const FIELDS = [
  { name: "from", type: "date" },
  { name: "to", type: "date" },
  { name: "min_total", type: "text" },
  { name: "max_total", type: "text" },
] as const

interface DocumentFiltersProps {
  filter: DocumentFilter
  onChange: (filter: DocumentFilter) => void
}

/** What the list is narrowed by: the kind, the days of issue and the total. */
export function DocumentFilters({ filter, onChange }: DocumentFiltersProps): JSX.Element {
  const { t } = useTranslation("webox-invoices")
  const isInvalid = !isAmount(filter.min_total) || !isAmount(filter.max_total)
  const choose = (chosen: string) => onChange({ ...filter, series: SERIES.find((series) => series === chosen) ?? "" })
  return (
    <div className="px-6 py-4">
      <div className="flex flex-wrap items-end gap-3">
        <div className="flex w-40 flex-col gap-y-1">
          <Label id="invoices-series-label" size="small" weight="plus">
            {t("filter.series")}
          </Label>
          <Select size="small" value={filter.series || EVERY} onValueChange={choose}>
            <Select.Trigger id="invoices-series" aria-labelledby="invoices-series-label invoices-series">
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              <Select.Item value={EVERY}>{t("kind.")}</Select.Item>
              {SERIES.map((series) => (
                <Select.Item key={series} value={series}>
                  {t(`kind.${series}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
        {FIELDS.map(({ name, type }) => (
          <LabelledInput
            key={name}
            id={`invoices-${name}`}
            label={t(`filter.${name}`)}
            className="w-36"
            type={type}
            inputMode={type === "text" ? "decimal" : undefined}
            autoComplete="off"
            value={filter[name]}
            aria-invalid={type === "text" && !isAmount(filter[name])}
            aria-describedby={isInvalid ? "invoices-amount-hint" : undefined}
            onChange={(value) => onChange({ ...filter, [name]: value })}
          />
        ))}
      </div>
      {isInvalid && (
        <Hint id="invoices-amount-hint" variant="error" className="mt-2">
          {t("filter.invalid")}
        </Hint>
      )}
    </div>
  )
}
