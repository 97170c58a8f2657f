import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Something could not be loaded: why, and another try. */
export function LoadFailure({ sentence, onRetry }: { sentence: string; onRetry: () => void }): JSX.Element {
  const { t } = useTranslation("webox-ai")
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 px-6 py-4">
      <Text size="small" className="text-ui-fg-error">
        {sentence}
      </Text>
      <Button size="small" variant="secondary" onClick={onRetry}>
        {t("shared.retry")}
      </Button>
    </div>
  )
}
