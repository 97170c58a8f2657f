import { z } from "@medusajs/framework/zod"
import { errorOfFailedTask } from "../../provider/exchange/answer-error"
import { contentRefused } from "../../provider/input-errors"
import type { MadeFile, TaskState } from "../../provider/results"

const operationSchema = z.object({
  name: z.string().min(1),
  done: z.boolean().nullish(),
  error: z.record(z.string(), z.unknown()).nullish(),
  response: z
    .object({
      generatedVideos: z
        .array(z.object({ video: z.object({ uri: z.url().nullish(), videoBytes: z.base64().nullish() }) }))
        .nullish(),
      raiMediaFilteredReasons: z.array(z.string()).nullish(),
    })
    .nullish(),
})

/** How Google's films are fetched: with the key, from its own hosts. */
export interface FilmAccess {
  allowed_hosts: readonly string[]
  headers: Record<string, string>
}

/**
 * Reads what became of a film.
 *
 * @param duration_s as it was ordered: Google does not tell what it made
 * @throws ZodError for an answer that is none
 */
export function readOperation(answer: unknown, duration_s: number | undefined, access: FilmAccess): TaskState {
  const { done, error, response, name } = operationSchema.parse(answer)
  if (!done) return { state: "running" }
  if (error) return { state: "failed", error: errorOfFailedTask(error) }

  const files = (response?.generatedVideos ?? []).flatMap(({ video }): MadeFile[] => {
    if (video.videoBytes) return [{ content: Buffer.from(video.videoBytes, "base64"), mime_type: "video/mp4" }]
    return video.uri ? [{ url: video.uri, ...access, mime_type: "video/mp4" }] : []
  })
  if (files.length === 0) {
    const reasons = response?.raiMediaFilteredReasons ?? []
    return {
      state: "failed",
      error: reasons.length > 0 ? contentRefused(reasons.join(" · ")) : errorOfFailedTask("Google made no film."),
    }
  }
  return {
    state: "done",
    result: { files, usage: { seconds: duration_s }, provider_reference: name },
  }
}
