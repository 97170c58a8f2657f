import { postponeJob } from "@webox/kit/durable-jobs"
import { hasRoom } from "../budgets/has-room"
import { afterFailure, type AfterFailure } from "../modules/generation/running/after-failure"
import { countCalls, markAttemptEnded } from "../modules/generation/store/attempts"
import type { Attempt, AttemptEnd } from "../modules/generation/store/records"
import type { ProviderError } from "../provider"
import { fallBack, nextFallback } from "./fallback"
import { end, type Run } from "./run"

/** What follows a call that failed: another one later, another model, or the end. In one transaction, so it may be tried again. */
export async function failAttempt(run: Run, attempt: Attempt, error: ProviderError): Promise<void> {
  const { generation, knex, job } = run
  const fallback = await nextFallback(run)
  const next = afterFailure(error, {
    calls: await countCalls(knex, attempt),
    deadline: new Date(generation.deadline),
    now: new Date(),
    has_fallback: fallback !== undefined,
    jitter: Math.random(),
  })
  const attemptEnd = failed(error)
  if (
    next.do === "fall_back" &&
    fallback &&
    (await hasRoom(() => fallBack(run, fallback, { attempt, end: attemptEnd })))
  )
    return
  if (next.do !== "retry") return endFailed(run, attempt, error, next)
  return knex.transaction(async (transaction) => {
    await markAttemptEnded(transaction, attempt.id, attemptEnd)
    await postponeJob(transaction, job, next.after_ms)
  })
}

/** Ends a generation whose call, or whose work at the provider, failed. */
export function endFailed(
  run: Run,
  attempt: Attempt,
  error: ProviderError,
  next: Exclude<AfterFailure, { do: "retry" }>
): Promise<void> {
  const error_code = next.do === "end" ? next.code : "WEBOX_AI_PROVIDER_UNAVAILABLE"
  const status = next.do === "end" ? next.state : "failed"
  const state = error_code === "WEBOX_AI_OUTCOME_UNKNOWN" ? "unknown" : "failed"
  return end(run, { status, error_code }, attempt, { ...failed(error), state })
}

function failed({ kind, message }: ProviderError): AttemptEnd {
  return { state: "failed", error_kind: kind, error_message: message }
}
