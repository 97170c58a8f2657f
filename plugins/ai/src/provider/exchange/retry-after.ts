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

function nonNegative(value: string | null): number | undefined {
  return value !== null && /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined
}
