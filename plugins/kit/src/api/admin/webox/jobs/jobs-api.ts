import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { defineErrors, pageQuery } from "../../../../http"
import { JOBS_MODULE } from "../../../../modules/jobs"
import type { DeskOutcome, JobDesk } from "../../../../modules/jobs/job-desk"
import type { JobRecord } from "../../../../modules/jobs/job-record"
import { JOB_STATES } from "../../../../modules/jobs/job-state"
import type JobsModuleService from "../../../../modules/jobs/service"

export const jobsApiErrors = defineErrors({
  WEBOX_JOB_NOT_FOUND: { status: 404, message: "There is no job with this id." },
  WEBOX_JOB_NOT_RETRYABLE: {
    status: 409,
    message: (details: { state: string }) =>
      `The job is ${details.state}. Only dead and dropped jobs can be retried: load the list again.`,
  },
  WEBOX_JOB_NOT_DROPPABLE: {
    status: 409,
    message: (details: { state: string }) =>
      `The job is ${details.state}. Only waiting and dead jobs can be dropped: load the list again.`,
  },
})

/** Newest first: the ids of jobs grow with time. */
export const JOBS_ORDER = { column: "id", direction: "desc" } as const

export const listJobsQuery = pageQuery({ standard: 20, maximum: 100 }).extend({
  state: z.enum(JOB_STATES, { error: `write one of ${JOB_STATES.join(", ")}` }).optional(),
})

/** A job as the admin sees it: what the workflow was given may hold people's data and stays inside. */
export function presentJob(job: JobRecord): Omit<JobRecord, "input" | "fence"> {
  const { input: _input, fence: _fence, ...shown } = job
  return shown
}

export function deskOf(req: MedusaRequest): JobDesk {
  return req.scope.resolve<JobsModuleService>(JOBS_MODULE).desk
}

/** Answers what a wish for a job led to. */
export function answerOutcome(
  res: MedusaResponse,
  result: DeskOutcome,
  refusal: "WEBOX_JOB_NOT_RETRYABLE" | "WEBOX_JOB_NOT_DROPPABLE"
): void {
  if (result.outcome === "unknown") throw jobsApiErrors.WEBOX_JOB_NOT_FOUND()
  if (result.outcome === "refused") throw jobsApiErrors[refusal]({ state: result.job.state })
  res.json({ job: presentJob(result.job) })
}
