import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useReason } from "./use-reason"

interface LoadFailureProps {
  /** The key of the sentence that says what is missing. It takes a `reason`. */
  text: string
  error: Error
  onRetry: () => void
}

/** Something could not be loaded: why, and another try. */
export function LoadFailure({ text, error, onRetry }: LoadFailureProps): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const reasonOf = useReason()
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 px-6 py-4">
      <Text size="small" className="text-ui-fg-error">
        {t(text, { reason: reasonOf(error) })}
      </Text>
      <Button size="small" variant="secondary" onClick={onRetry}>
        {t("shared.retry")}
      </Button>
    </div>
  )
}
