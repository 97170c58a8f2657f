import { ArrowPath, EllipsisHorizontal, Trash } from "@medusajs/icons"
import { DropdownMenu, IconButton, toast, usePrompt } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useReason } from "../../lib/use-reason"
import { actionsFor, actOnJob, type Job, type JobAction } from "../../lib/jobs"

const ICONS = { retry: ArrowPath, drop: Trash }

/** Retry and drop, each after asking. Nothing for a job that allows neither. */
export function JobActions({ job }: { job: Job }): JSX.Element | null {
  const { t } = useTranslation("webox-kit")
  const reasonOf = useReason()
  const ask = usePrompt()
  const queries = useQueryClient()
  const act = useMutation({
    mutationFn: (action: JobAction) => actOnJob(job.id, action),
    onSuccess: (_answer, action) => toast.success(t(`jobs.${action}.done`)),
    onError: (error) => toast.error(t("jobs.failed", { reason: reasonOf(error) })),
    onSettled: () => queries.invalidateQueries({ queryKey: ["webox-jobs"] }),
  })
  const actions = actionsFor(job.state)
  if (actions.length === 0) return null

  const askThenAct = async (action: JobAction): Promise<void> => {
    const isSure = await ask({
      title: t(`jobs.${action}.title`),
      description: t(`jobs.${action}.text`, { workflow: job.workflow_id }),
      confirmText: t(`jobs.action.${action}`),
      cancelText: t("jobs.cancel"),
      variant: action === "drop" ? "danger" : "confirmation",
    })
    if (isSure) act.mutate(action)
  }

  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton size="small" variant="transparent" aria-label={t("jobs.action.open")} disabled={act.isPending}>
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content>
        {actions.map((action) => {
          const Icon = ICONS[action]
          return (
            <DropdownMenu.Item key={action} className="gap-x-2" onClick={() => void askThenAct(action)}>
              <Icon className="text-ui-fg-subtle" />
              {t(`jobs.action.${action}`)}
            </DropdownMenu.Item>
          )
        })}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
