import { Button, IconButton } from "@medusajs/ui"
import { Trash } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import type { Capability } from "../../lib/names"
import { emptyRow, PRICE_UNITS, type PriceRow, type PriceUnit } from "../../lib/prices"
import { Choice } from "../shared/choice"
import { Field } from "../shared/field"

/** What a model of a kind is mostly paid by, and on what else its price may depend. */
const HABITS: Record<Capability, { unit: PriceUnit; traits: readonly ("size" | "quality" | "resolution")[] }> = {
  chat: { unit: "input_token", traits: [] },
  image: { unit: "image", traits: ["size", "quality"] },
  speech: { unit: "character", traits: [] },
  music: { unit: "second", traits: [] },
  sound_effect: { unit: "second", traits: [] },
  video: { unit: "second", traits: ["resolution"] },
}

export const firstRow = (kind: Capability): PriceRow => emptyRow(HABITS[kind].unit)

/** A price may have so many lines. */
const MOST = 50

interface PriceFormProps {
  kind: Capability
  rows: PriceRow[]
  onChange: (rows: PriceRow[]) => void
}

/** A price of the merchant's own, line by line, in US dollars. */
export function PriceForm({ kind, rows, onChange }: PriceFormProps): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const change = (index: number, part: Partial<PriceRow>): void =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))
  return (
    <div className="flex flex-col gap-y-3">
      {rows.map((row, index) => (
        <fieldset key={index} className="bg-ui-bg-subtle flex flex-wrap items-end gap-2 rounded-lg p-3">
          <legend className="sr-only">{t("models.form.line", { number: index + 1 })}</legend>
          <Field
            id={`price-amount-${index}`}
            label={t("models.form.amount")}
            value={row.amount}
            onChange={(amount) => change(index, { amount })}
            className="w-24"
            isNumber
          />
          <Choice
            id={`price-unit-${index}`}
            label={t("models.form.unit")}
            value={row.unit}
            items={PRICE_UNITS.map((value) => ({ value, name: t(`models.unit.${value}`) }))}
            onChange={(value) => change(index, { unit: PRICE_UNITS.find((unit) => unit === value) ?? row.unit })}
            className="w-72"
          />
          {HABITS[kind].traits.map((trait) => (
            <Field
              key={trait}
              id={`price-${trait}-${index}`}
              label={t(`models.form.${trait}`)}
              value={row[trait]}
              onChange={(value) => change(index, { [trait]: value })}
              className="w-36"
            />
          ))}
          {rows.length > 1 && (
            <IconButton
              type="button"
              variant="transparent"
              aria-label={t("models.form.removeLine", { number: index + 1 })}
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            >
              <Trash />
            </IconButton>
          )}
        </fieldset>
      ))}
      {rows.length < MOST && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          className="self-start"
          onClick={() => onChange([...rows, firstRow(kind)])}
        >
          {t("models.form.addLine")}
        </Button>
      )}
    </div>
  )
}
