import type { ReturnWorkflow } from "@medusajs/framework/workflows-sdk"

/** What a workflow is told about the job that runs it, in its input under `job`. */
export interface JobContext {
  id: string
  key: string
  /** 1 for the first attempt. */
  attempt: number
  /** The number of the lease: proves that this run still holds the job. */
  fence: number
}

/** The input of a workflow that runs as a durable job. */
export type JobInput<Input extends object> = Input & { job: JobContext }

/** What the caller gives: the worker adds `job`. */
export type WithoutJob<Input extends object> = Omit<Input, "job">

/** A workflow as `createWorkflow` returns it, of which the jobs need only name and input. */
export type JobWorkflow<Input> = Pick<ReturnWorkflow<Input, unknown, unknown[]>, "getName"> & {
  runAsStep(parameters: { input: Input }): unknown
}
