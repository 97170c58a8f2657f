import { z } from "@medusajs/framework/zod"
import { errorOfFailedTask } from "../../provider/exchange/answer-error"
import { hostedUsage } from "../../provider/hosted/hosted-provider"
import { contentRefused } from "../../provider/input-errors"
import { madeFile } from "../../provider/made-file"
import type { MadeFile, ProviderTask, TaskState } from "../../provider/results"

const fileSchema = z.object({ url: z.string().regex(/^(https?:|data:)/), content_type: z.string().nullish() })

const resultSchema = z.object({
  images: z.array(fileSchema).nullish(),
  image: fileSchema.nullish(),
  video: fileSchema.nullish(),
  audio: fileSchema.nullish(),
  audio_file: fileSchema.nullish(),
  /** One for each picture: those that were found indecent are black. */
  has_nsfw_concepts: z.array(z.boolean()).nullish(),
})

export const statusSchema = z.object({
  status: z.enum(["IN_QUEUE", "IN_PROGRESS", "COMPLETED"]),
  error: z.unknown(),
  error_type: z.string().nullish(),
})

/**
 * Reads the result of a request that is completed.
 *
 * @throws ZodError for a result that is none
 */
export function readResult(answer: unknown, task: ProviderTask, allowed_hosts: readonly string[]): TaskState {
  const { images, image, video, audio, audio_file, has_nsfw_concepts } = resultSchema.parse(answer)
  const decent = (images ?? []).filter((_image, index) => !has_nsfw_concepts?.[index])
  const found = [...decent, image, video, audio, audio_file]
  const files = found.flatMap((file): MadeFile[] =>
    file ? [madeFile(file.url, allowed_hosts, file.content_type ?? undefined)] : []
  )
  if (files.length > 0) {
    return { state: "done", result: { files, usage: hostedUsage(task, files), provider_reference: task.id } }
  }
  const wasKeptBack = Boolean(images?.length)
  const error = wasKeptBack
    ? contentRefused("fal found the pictures indecent.")
    : errorOfFailedTask("The model made no file.")
  return { state: "failed", error }
}
