import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { JobContext } from "./job-input"

/**
 * Says how far a job is, for the admin and for who waits. Called from within a step of the job's workflow.
 * A run that has lost its job changes nothing.
 *
 * @param percent 0 to 100; what is outside is brought inside
 * @param message a short sentence, cut at 500 characters
 */
export async function reportProgress(
  container: MedusaContainer,
  job: JobContext,
  percent: number,
  message?: string
): Promise<void> {
  const progress = Math.round(Math.min(100, Math.max(0, percent)))
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `UPDATE webox_job SET progress = ?, progress_message = ?, updated_at = now()
       WHERE id = ? AND fence = ? AND state = 'running'`,
    [progress, message?.slice(0, 500) ?? null, job.id, job.fence]
  )
}
