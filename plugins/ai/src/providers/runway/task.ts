import { z } from "@medusajs/framework/zod"
import { errorOfFailedTask } from "../../provider/exchange/answer-error"
import { madeFile } from "../../provider/made-file"
import type { ProviderTask, TaskState } from "../../provider/results"

const taskSchema = z.object({
  id: z.string().min(1),
  status: z.enum(["PENDING", "THROTTLED", "RUNNING", "CANCELLED", "FAILED", "SUCCEEDED"]),
  progress: z.number().min(0).max(1).nullish(),
  output: z.array(z.url()).nullish(),
  cost: z.object({ credits: z.number().nonnegative() }).nullish(),
  failure: z.string().nullish(),
  failureCode: z.string().nullish(),
})

/**
 * Reads what became of a task. Runway tells what it cost, in its credits, also when it failed.
 *
 * @throws ZodError for an answer that is none
 */
export function readTask(answer: unknown, task: ProviderTask, allowed_hosts: readonly string[]): TaskState {
  const { id, status, progress, output, cost, failure, failureCode } = taskSchema.parse(answer)
  const cost_told = cost ? { provider_credits: cost.credits } : {}

  if (status === "CANCELLED") return { state: "cancelled", usage: cost_told }
  if (status === "FAILED") {
    return { state: "failed", error: errorOfFailedTask({ failure, failureCode }), usage: cost_told }
  }
  if (status !== "SUCCEEDED") return { state: "running", progress: progress ?? undefined }

  const files = (output ?? []).map((url) => madeFile(url, allowed_hosts))
  if (files.length === 0) return { state: "failed", error: errorOfFailedTask("Runway made no file."), usage: cost_told }
  const { kind, duration_s } = task.details ?? {}
  const made = kind === "image" ? { images: files.length } : {}
  const seconds = typeof duration_s === "number" ? { seconds: duration_s } : {}
  return { state: "done", result: { files, usage: { ...made, ...seconds, ...cost_told }, provider_reference: id } }
}
