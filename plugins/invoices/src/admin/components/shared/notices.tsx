import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** The documents could not be loaded; another try. */
export function LoadFailure({ onRetry }: { onRetry: () => void }): JSX.Element {
  const { t } = useTranslation("webox-invoices")
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 px-6 py-4">
      <Text size="small" className="text-ui-fg-error">
        {t("failed")}
      </Text>
      <Button size="small" variant="secondary" onClick={onRetry}>
        {t("retry")}
      </Button>
    </div>
  )
}

/** A sentence in the place of what it is about. */
export function Notice({ text }: { text: string }): JSX.Element {
  return (
    <Text size="small" className="px-6 py-4" role="status">
      {text}
    </Text>
  )
}
