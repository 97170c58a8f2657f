import { Input, Label, Text } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { findCustomers, titleOf } from "../../lib/credits"
import { LoadFailure } from "../shared/load-failure"

/** Finds a customer by e-mail or name. */
export function CustomerSearch({ onPick }: { onPick: (customerId: string) => void }): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const [text, setText] = useState("")
  const wanted = text.trim()
  const { data, error, refetch } = useQuery({
    queryKey: ["webox-credits-customers", wanted],
    queryFn: () => findCustomers(wanted),
    enabled: wanted.length > 1,
    placeholderData: keepPreviousData,
  })
  const found = wanted.length > 1 ? data : undefined

  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Label htmlFor="credits-customer" size="small" weight="plus">
        {t("credits.search.label")}
      </Label>
      <Input
        id="credits-customer"
        type="search"
        className="max-w-sm"
        value={text}
        placeholder={t("credits.search.placeholder")}
        onChange={(event) => setText(event.target.value)}
      />
      {error && <LoadFailure text="credits.search.failed" error={error} onRetry={() => void refetch()} />}
      {found?.length === 0 && <Text size="small">{t("credits.search.none")}</Text>}
      <ul className="flex flex-col gap-y-1">
        {found?.map((customer) => (
          <li key={customer.id}>
            <button
              type="button"
              className="txt-small text-ui-fg-interactive hover:underline"
              onClick={() => {
                setText("")
                onPick(customer.id)
              }}
            >
              {titleOf(customer)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
