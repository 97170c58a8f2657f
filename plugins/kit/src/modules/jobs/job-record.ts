import type { JobState } from "./job-state"

/** Why the last attempt failed, as it is kept and shown to a merchant. */
export interface JobError {
  message: string
  code?: string
  type?: string
}

/** A durable job as the database holds it. */
export interface JobRecord {
  id: string
  workflow_id: string
  key: string
  input: Record<string, unknown> | null
  state: JobState
  priority: number
  available_at: Date
  deadline: Date | null
  attempts: number
  max_attempts: number
  fence: number
  worker: string | null
  /** 0 to 100. */
  progress: number
  progress_message: string | null
  error: JobError | null
  started_at: Date | null
  finished_at: Date | null
  created_at: Date
}

/** What a worker needs to know of a job that it holds. */
export type ClaimedJob = Pick<
  JobRecord,
  "id" | "workflow_id" | "key" | "input" | "attempts" | "max_attempts" | "fence" | "deadline"
>

/** Proof of holding a job: its id and the number of the lease. */
export interface Lease {
  id: string
  fence: number
}
