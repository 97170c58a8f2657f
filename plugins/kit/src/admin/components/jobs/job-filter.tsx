import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { COUNT_CAP, JOB_STATES, type JobPage, type JobState } from "../../lib/jobs"

interface JobFilterProps {
  selected: JobState | undefined
  counts: JobPage["counts"] | undefined
  onSelect(state: JobState | undefined): void
}

/** One button a state, with how many jobs are in it. */
export function JobFilter({ selected, counts, onSelect }: JobFilterProps): JSX.Element {
  const { t } = useTranslation("webox-kit")
  const count = (state: JobState): string => {
    const number = counts?.[state]
    if (number === undefined) return ""
    return number >= COUNT_CAP ? ` (${t("jobs.more", { count: COUNT_CAP })})` : ` (${number})`
  }
  return (
    <div className="flex flex-wrap gap-2 px-6 py-4" role="group" aria-label={t("jobs.column.state")}>
      {[undefined, ...JOB_STATES].map((state) => (
        <Button
          key={state ?? "all"}
          size="small"
          variant={state === selected ? "primary" : "secondary"}
          aria-pressed={state === selected}
          onClick={() => onSelect(state)}
        >
          {t(`jobs.filter.${state ?? "all"}`) + (state ? count(state) : "")}
        </Button>
      ))}
    </div>
  )
}
