import { client } from "./client"

export const JOB_STATES = ["waiting", "running", "dead", "done", "dropped"] as const

export type JobState = (typeof JOB_STATES)[number]

/** A background job as `GET /admin/webox/jobs` answers it. */
export interface Job {
  id: string
  workflow_id: string
  key: string
  state: JobState
  progress: number
  progress_message: string | null
  attempts: number
  max_attempts: number
  error: { message: string; code?: string } | null
  available_at: string
  started_at: string | null
  finished_at: string | null
  created_at: string
}

export interface JobPage {
  jobs: Job[]
  has_more: boolean
  next_cursor: string | null
  counts: Record<JobState, number>
}

/** Counting stops here, in the backend. */
export const COUNT_CAP = 10_000

export function fetchJobs(query: { state?: JobState; cursor?: string }): Promise<JobPage> {
  return client.client.fetch<JobPage>("/admin/webox/jobs", { query: { ...query, limit: 20 } })
}

export type JobAction = "retry" | "drop"

export function actOnJob(id: string, action: JobAction): Promise<unknown> {
  return client.client.fetch(`/admin/webox/jobs/${id}/${action}`, { method: "POST" })
}

/** What a person may do with a job in a state; the backend has the last word. */
export function actionsFor(state: JobState): JobAction[] {
  if (state === "dead") return ["retry", "drop"]
  if (state === "dropped") return ["retry"]
  return state === "waiting" ? ["drop"] : []
}

/** The moment that matters most about a job in its state. */
export function momentOf(job: Job): string {
  if (job.state === "waiting") return job.available_at
  if (job.state === "running") return job.started_at ?? job.created_at
  return job.finished_at ?? job.created_at
}
