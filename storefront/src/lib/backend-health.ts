import { environment } from "./environment"

const freshForMs = 2_000
const timeoutMs = 5_000

let lastAnswer = { at: 0, isUp: true }
let pending: Promise<boolean> | undefined

/** Whether the backend answers. Asked at most every two seconds, once for all who wait; a hint, so nothing must hang on it. */
export async function isBackendUp(): Promise<boolean> {
  if (Date.now() - lastAnswer.at < freshForMs) return lastAnswer.isUp
  pending ??= ask().finally(() => (pending = undefined))
  return pending
}

async function ask(): Promise<boolean> {
  const isUp = await fetch(`${environment.backendUrl}/health`, {
    cache: "no-store",
    signal: AbortSignal.timeout(timeoutMs),
  }).then(
    (response) => response.status < 500,
    () => false
  )
  lastAnswer = { at: Date.now(), isUp }
  return isUp
}
