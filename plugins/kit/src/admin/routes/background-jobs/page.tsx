import { defineRouteConfig } from "@medusajs/admin-sdk"
import { QueueList } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { JobFilter } from "../../components/jobs/job-filter"
import { JobsEmpty, JobsError, JobsLoading } from "../../components/jobs/job-notices"
import { JobTable } from "../../components/jobs/job-table"
import { fetchJobs, type JobState } from "../../lib/jobs"
import { useReason } from "../../lib/use-reason"

const REFRESH_MS = 5_000

const BackgroundJobsPage = (): JSX.Element => {
  const { t } = useTranslation("webox-kit")
  const reasonOf = useReason()
  const [state, setState] = useState<JobState>()
  // The cursors of the pages that led here: a cursor only leads on, never back.
  const [cursors, setCursors] = useState<string[]>([])
  const cursor = cursors.at(-1)
  const { data, error, refetch } = useQuery({
    queryKey: ["webox-jobs", state, cursor],
    queryFn: () => fetchJobs({ state, cursor }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  })
  const select = (next: JobState | undefined): void => {
    setState(next)
    setCursors([])
  }
  const nextCursor = data?.next_cursor

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h1">{t("jobs.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("jobs.description")}
        </Text>
      </div>
      <JobFilter selected={state} counts={data?.counts} onSelect={select} />
      {error && <JobsError reason={reasonOf(error)} onRetry={() => void refetch()} />}
      {!error && !data && <JobsLoading />}
      {!error && data?.jobs.length === 0 && <JobsEmpty isFiltered={state !== undefined} />}
      {!error && data && data.jobs.length > 0 && <JobTable jobs={data.jobs} />}
      <div className="flex justify-end gap-2 px-6 py-4">
        <Button
          size="small"
          variant="secondary"
          disabled={cursors.length === 0}
          onClick={() => setCursors(cursors.slice(0, -1))}
        >
          {t("jobs.page.previous")}
        </Button>
        <Button
          size="small"
          variant="secondary"
          disabled={!nextCursor}
          onClick={() => nextCursor && setCursors([...cursors, nextCursor])}
        >
          {t("jobs.page.next")}
        </Button>
      </div>
    </Container>
  )
}

export const config = defineRouteConfig({ label: "jobs.title", translationNs: "webox-kit", icon: QueueList })

export default BackgroundJobsPage
