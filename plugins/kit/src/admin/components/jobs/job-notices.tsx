import { Button, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

export function JobsLoading(): JSX.Element {
  return (
    <div className="flex flex-col gap-3 px-6 py-4" aria-busy="true">
      {[1, 2, 3, 4].map((line) => (
        <Skeleton key={line} className="h-10 w-full" />
      ))}
    </div>
  )
}

export function JobsEmpty({ isFiltered }: { isFiltered: boolean }): JSX.Element {
  const { t } = useTranslation("webox-kit")
  return (
    <Text className="text-ui-fg-subtle px-6 py-10 text-center">
      {t(isFiltered ? "jobs.empty.state" : "jobs.empty.all")}
    </Text>
  )
}

export function JobsError({ reason, onRetry }: { reason: string; onRetry(): void }): JSX.Element {
  const { t } = useTranslation("webox-kit")
  return (
    <div className="flex flex-col items-center gap-3 px-6 py-10" role="alert">
      <Text weight="plus">{t("jobs.error.title")}</Text>
      <Text size="small" className="text-ui-fg-subtle">
        {reason}
      </Text>
      <Button size="small" variant="secondary" onClick={onRetry}>
        {t("jobs.error.retry")}
      </Button>
    </div>
  )
}
