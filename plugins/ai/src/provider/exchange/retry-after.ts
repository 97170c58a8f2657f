import { z } from "@medusajs/framework/zod"

/**
 * How long a provider asks to be left alone, from the headers of its answer; undefined when it does not say.
 *
 * `retry-after-ms` (OpenAI, Azure) is more exact and comes first; `Retry-After` is seconds or a date (RFC 9110, 10.2.3).
 */
export function retryAfterMs(headers: Headers, now = Date.now()): number | undefined {
  const milliseconds = nonNegative(headers.get("retry-after-ms"))
  if (milliseconds !== undefined) return Math.ceil(milliseconds)

  const value = headers.get("retry-after")
  const seconds = nonNegative(value)
  if (seconds !== undefined) return Math.ceil(seconds * 1000)

  const date = value ? Date.parse(value) : NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

/**
 * The same from the body, where Google tells it: `{error: {details: [{"@type": "….RetryInfo", retryDelay: "34s"}]}}`.
 * Source: https://cloud.google.com/apis/design/errors#retry_info
 */
export function retryDelayMs(body: unknown): number | undefined {
  const found = retryInfoSchema.safeParse(body)
  const delay = found.data?.error.details.find(({ retryDelay }) => retryDelay)?.retryDelay
  return delay === undefined ? undefined : Math.ceil(Number.parseFloat(delay) * 1000)
}

const retryInfoSchema = z.object({
  error: z.object({
    details: z.array(
      z.object({
        retryDelay: z
          .string()
          .regex(/^\d+(\.\d+)?s$/)
          .optional(),
      })
    ),
  }),
})

function nonNegative(value: string | null): number | undefined {
  return value !== null && /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined
}
