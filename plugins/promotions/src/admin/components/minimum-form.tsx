import { Button, Hint, Input, Label, Select, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { parseAmount } from "../lib/parse-amount"
import { removeMinimum, saveMinimum, type PromotionMinimum } from "../lib/minimum"

interface MinimumFormProps {
  promotionId: string
  current: PromotionMinimum
  /** Those of the store; at least one. */
  currencies: string[]
}

/** The field for the minimum amount of a promotion. */
export function MinimumForm({ promotionId, current, currencies }: MinimumFormProps) {
  const { t } = useTranslation("webox-promotions")
  const queries = useQueryClient()
  const { minimum, method_currency } = current
  const [text, setText] = useState(minimum ? String(minimum.amount) : "")
  const [currency, setCurrency] = useState(method_currency ?? minimum?.currency_code ?? currencies[0] ?? "eur")
  const [isInvalid, setIsInvalid] = useState(false)

  const change = useMutation({
    mutationFn: (amount: number | undefined) =>
      amount === undefined ? removeMinimum(promotionId) : saveMinimum(promotionId, { amount, currency_code: currency }),
    onSuccess: (answer, amount) => {
      queries.setQueryData(["promotion-minimum", promotionId], answer)
      if (amount === undefined) setText("")
      toast.success(t(amount === undefined ? "minimum.removed" : "minimum.saved"))
    },
    onError: (error) => toast.error(error.message),
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    const amount = parseAmount(text)
    setIsInvalid(amount === undefined)
    if (amount !== undefined) change.mutate(amount)
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-y-2">
      <div className="flex flex-wrap items-end gap-3">
        <div className="flex w-40 flex-col gap-y-1">
          <Label htmlFor="promotion-minimum" size="small" weight="plus">
            {t("minimum.amount")}
          </Label>
          <Input
            id="promotion-minimum"
            inputMode="decimal"
            autoComplete="off"
            value={text}
            aria-invalid={isInvalid}
            aria-describedby="promotion-minimum-hint"
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <div className="flex w-28 flex-col gap-y-1">
          <Label id="promotion-minimum-currency" size="small" weight="plus">
            {t("minimum.currency")}
          </Label>
          <Select value={currency} onValueChange={setCurrency} disabled={method_currency !== null}>
            <Select.Trigger aria-labelledby="promotion-minimum-currency">
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {[...new Set([currency, ...currencies])].map((code) => (
                <Select.Item key={code} value={code}>
                  {code.toUpperCase()}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
        <Button type="submit" size="small" isLoading={change.isPending}>
          {t("minimum.save")}
        </Button>
        {minimum && (
          <Button
            type="button"
            size="small"
            variant="secondary"
            disabled={change.isPending}
            onClick={() => change.mutate(undefined)}
          >
            {t("minimum.remove")}
          </Button>
        )}
      </div>
      <Hint id="promotion-minimum-hint" variant={isInvalid ? "error" : "info"}>
        {t(isInvalid ? "minimum.invalid" : "minimum.description")}
      </Hint>
    </form>
  )
}
