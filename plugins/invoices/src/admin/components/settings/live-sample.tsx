import { Heading, Text } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { fetchPreview } from "../../lib/settings"
import { problemsOf, type SettingsForm } from "../../lib/settings-form"
import { useObjectUrl } from "../shared/use-object-url"
import { useSettled } from "./use-settled"

const PAUSE_MS = 700

/** What an invoice looks like by what stands in the form, made anew whenever one stops typing. */
export function LiveSample({ form }: { form: SettingsForm }): JSX.Element {
  const { t } = useTranslation("webox-invoices")
  const settled = useSettled(form, PAUSE_MS)
  const isComplete = problemsOf(settled).length === 0
  const canShow = navigator.pdfViewerEnabled
  const { data, isFetching, isError } = useQuery({
    queryKey: ["webox-invoices-sample", settled],
    queryFn: ({ signal }) => fetchPreview(settled, signal),
    enabled: isComplete && canShow,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
    retry: false,
    // A sample is soon made again, and nobody goes back to what was typed before.
    gcTime: 0,
  })
  const url = useObjectUrl(data)
  const state = () => {
    if (!canShow) return t("settings.sampleNotShown")
    if (!isComplete) return t("settings.sampleIncomplete")
    if (isError) return t("settings.sampleFailed")
    return isFetching || settled !== form ? t("settings.sampleMaking") : t("settings.sampleReady")
  }
  return (
    <section aria-labelledby="invoices-sample" className="px-6 py-4">
      <Heading id="invoices-sample" level="h2">
        {t("settings.sample")}
      </Heading>
      <Text size="small" role="status" className="text-ui-fg-subtle">
        {state()}
      </Text>
      {url && (
        <object
          data={`${url}#toolbar=0&view=FitH`}
          type="application/pdf"
          aria-label={t("settings.sample")}
          className="border-ui-border-base mt-3 h-[48rem] max-h-[90vh] w-full rounded-lg border"
        />
      )}
    </section>
  )
}
