import { z } from "@medusajs/framework/zod"
import { errorOfFailedTask } from "../../provider/exchange/answer-error"
import { hostedUsage } from "../../provider/hosted/hosted-provider"
import { madeFile } from "../../provider/made-file"
import type { ProviderTask, TaskState } from "../../provider/results"

const address = z.string().regex(/^(https?:|data:)/)

const predictionSchema = z.object({
  id: z.string().min(1),
  status: z.enum(["starting", "processing", "succeeded", "failed", "canceled", "aborted"]),
  /** An address, several of them, or a few under names; what else a model may answer is no file. */
  output: z.unknown(),
  error: z.unknown(),
  metrics: z.object({ predict_time: z.number().nonnegative().nullish() }).nullish(),
})

/**
 * Reads what became of a prediction.
 *
 * @throws ZodError for an answer that is none
 */
export function readPrediction(answer: unknown, task: ProviderTask, allowed_hosts: readonly string[]): TaskState {
  const { id, status, output, error, metrics } = predictionSchema.parse(answer)
  const computed = { computing_seconds: metrics?.predict_time ?? undefined }

  if (status === "starting" || status === "processing") return { state: "running" }
  if (status === "canceled" || status === "aborted") return { state: "cancelled", usage: computed }
  if (status === "failed") return { state: "failed", error: errorOfFailedTask(error), usage: computed }

  const files = addressesIn(output).map((url) => madeFile(url, allowed_hosts))
  if (files.length === 0) {
    return { state: "failed", error: errorOfFailedTask("The model answered without a file."), usage: computed }
  }
  return {
    state: "done",
    result: { files, usage: { ...hostedUsage(task, files), ...computed }, provider_reference: id },
  }
}

function addressesIn(output: unknown): string[] {
  const values = typeof output === "object" && output !== null ? Object.values(output) : [output]
  return values.flatMap((value) => {
    const found = address.safeParse(value)
    return found.success ? [found.data] : []
  })
}
