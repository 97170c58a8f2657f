import { z } from "@medusajs/framework/zod"
import { errorOfFailedTask } from "../../provider/exchange/answer-error"
import { madeFile } from "../../provider/made-file"
import type { ProviderTask, TaskState } from "../../provider/results"

const generationSchema = z.object({
  id: z.string().min(1),
  state: z.enum(["queued", "dreaming", "completed", "failed"]),
  failure_reason: z.string().nullish(),
  assets: z.object({ image: z.url().nullish(), video: z.url().nullish() }).nullish(),
})

/**
 * Reads what became of a generation. Luma tells neither its cost nor how far it is.
 *
 * @throws ZodError for an answer that is none
 */
export function readGeneration(answer: unknown, task: ProviderTask, allowed_hosts: readonly string[]): TaskState {
  const { id, state, failure_reason, assets } = generationSchema.parse(answer)
  if (state === "queued" || state === "dreaming") return { state: "running" }
  if (state === "failed") return { state: "failed", error: errorOfFailedTask(failure_reason) }

  // A film comes with a picture of itself, which is not what was ordered.
  const isFilm = task.details?.kind === "video"
  const url = isFilm ? assets?.video : assets?.image
  if (!url) return { state: "failed", error: errorOfFailedTask("Luma made no file.") }
  const duration_s = task.details?.duration_s
  const seconds = typeof duration_s === "number" ? { seconds: duration_s } : {}
  return {
    state: "done",
    result: {
      files: [madeFile(url, allowed_hosts)],
      usage: isFilm ? seconds : { images: 1 },
      provider_reference: id,
    },
  }
}
