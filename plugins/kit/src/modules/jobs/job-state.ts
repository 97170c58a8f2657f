/**
 * The life of a durable job.
 *
 * - `waiting`: runs when its time has come (at first, or again after a failure)
 * - `running`: a worker holds its lease
 * - `done`: the workflow succeeded, once
 * - `dead`: given up after too many attempts, past the deadline, or on an error that no retry can heal
 * - `dropped`: a person decided that it shall not run
 */
export const JOB_STATES = ["waiting", "running", "done", "dead", "dropped"] as const

export type JobState = (typeof JOB_STATES)[number]

/** A retry by hand makes sense for what was given up or dropped, never for what is done or still alive. */
export function canRetry(state: JobState): boolean {
  return state === "dead" || state === "dropped"
}

/** A running job cannot be dropped: its effects may be half-way. It becomes droppable when it fails. */
export function canDrop(state: JobState): boolean {
  return state === "waiting" || state === "dead"
}
