import { StatusBadge, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { momentOf, type Job, type JobState } from "../../lib/jobs"
import { JobActions } from "./job-actions"

const COLORS: Record<JobState, "grey" | "blue" | "green" | "red" | "orange"> = {
  waiting: "orange",
  running: "blue",
  done: "green",
  dead: "red",
  dropped: "grey",
}

export function JobTable({ jobs }: { jobs: Job[] }): JSX.Element {
  const { t } = useTranslation("webox-kit")
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            {(["job", "state", "progress", "attempts", "time"] as const).map((column) => (
              <Table.HeaderCell key={column}>{t(`jobs.column.${column}`)}</Table.HeaderCell>
            ))}
            <Table.HeaderCell>
              <span className="sr-only">{t("jobs.column.actions")}</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {jobs.map((job) => (
            <JobRow key={job.id} job={job} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function JobRow({ job }: { job: Job }): JSX.Element {
  const { t, i18n } = useTranslation("webox-kit")
  const time = new Date(momentOf(job)).toLocaleString(i18n.language, { dateStyle: "short", timeStyle: "medium" })
  return (
    <Table.Row>
      <Table.Cell className="max-w-96 py-2">
        <Text size="small" weight="plus">
          {job.workflow_id}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle truncate" title={job.key}>
          {job.key}
        </Text>
        {job.error && job.state !== "done" && (
          <Text size="xsmall" className="text-ui-fg-error whitespace-normal break-words">
            {job.error.message}
          </Text>
        )}
      </Table.Cell>
      <Table.Cell>
        <StatusBadge color={COLORS[job.state]}>{t(`jobs.state.${job.state}`)}</StatusBadge>
      </Table.Cell>
      <Table.Cell>
        <JobProgress job={job} />
      </Table.Cell>
      <Table.Cell>{t("jobs.attempts", { attempts: job.attempts, max: job.max_attempts })}</Table.Cell>
      <Table.Cell>{t(`jobs.time.${job.state}`, { time })}</Table.Cell>
      <Table.Cell className="text-right">
        <JobActions job={job} />
      </Table.Cell>
    </Table.Row>
  )
}

function JobProgress({ job }: { job: Job }): JSX.Element {
  const { t } = useTranslation("webox-kit")
  return (
    <div className="flex flex-col gap-1 py-2">
      <div className="flex items-center gap-2">
        <progress className="h-1.5 w-20" max={100} value={job.progress} aria-label={t("jobs.column.progress")} />
        <Text size="xsmall">{job.progress} %</Text>
      </div>
      {job.progress_message && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {job.progress_message}
        </Text>
      )}
    </div>
  )
}
