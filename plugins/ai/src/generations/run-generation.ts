import type { MedusaContainer } from "@medusajs/framework/types"
import { finishJob, postponeJob, type JobContext } from "@webox/kit/durable-jobs"
import { hasRoom } from "../budgets/has-room"
import { GENERATION_MODULE, type GenerationModuleService } from "../modules/generation"
import { afterFailedTask, afterFailure, type AfterFailure } from "../modules/generation/running/after-failure"
import type { Turn } from "../modules/generation/running/next-turn"
import { waitForTurn } from "../modules/generation/running/wait-for-turn"
import { keepAnswer, readAnswer } from "../modules/generation/store/answers"
import { countCalls, markAccepted, markAttemptEnded } from "../modules/generation/store/attempts"
import { markProgress } from "../modules/generation/store/generations"
import type { Attempt, AttemptEnd } from "../modules/generation/store/records"
import { ProviderError, type MediaOutcome, type TaskState } from "../provider"
import type { Pass } from "../provider-calls/pass"
import type { Refusal } from "../provider-calls/provider-gate"
import { callProvider } from "./call-provider"
import { fallBack, nextFallback } from "./fallback"
import { insist } from "./insist"
import { knexOf } from "./knex-of"
import { moderateGeneration } from "./moderate-generation"
import { receiveResult } from "./receive-result"
import { callOf, comeAgain, end, isTooLate, type Run } from "./run"
import { takeTurn } from "./take-turn"
import { watchCancellation } from "./watch-cancellation"

/** How often a provider is asked about work that goes on, and how soon again after a question that failed. */
const POLL_MS = 3_000
const ASK_AGAIN_MS = 10_000
/** What is begun near the deadline may take so long. */
const SHORTEST_RUN_MS = 60_000

/**
 * One turn of a generation: makes the call, or asks what became of it, or ends it. What has to come later waits as the same job, so
 * that no worker is taken for longer than a call.
 */
export async function runGeneration(container: MedusaContainer, generationId: string, job: JobContext): Promise<void> {
  const knex = knexOf(container)
  const service = container.resolve<GenerationModuleService>(GENERATION_MODULE)
  const taken = await takeTurn(knex, service, generationId)
  if (!taken || taken.turn.do === "nothing") return knex.transaction((transaction) => finishJob(transaction, job))

  const { generation, provider, turn } = taken
  const left_ms = new Date(generation.deadline).getTime() - Date.now()
  const signal = AbortSignal.timeout(Math.max(left_ms, SHORTEST_RUN_MS))
  const run: Run = { container, knex, generation, provider, job, signal }
  switch (turn.do) {
    case "moderate":
      return (await moderateGeneration(run)) ? runGeneration(container, generationId, job) : undefined
    case "send":
      return send(run, turn.attempt, turn.pass)
    case "wait":
      return wait(run, turn.refusal)
    case "poll":
      return poll(run, turn.attempt)
    case "find":
      return find(run, turn.attempt)
    case "receive":
      return receiveResult(run, turn.attempt, await readAnswer(knex, turn.attempt.id))
    case "cancel":
      return cancel(run, turn.attempt)
    case "give_up":
      return giveUp(run, turn)
  }
}

async function send(run: Run, attempt: Attempt, pass: Pass): Promise<void> {
  let outcome: MediaOutcome
  const watched = watchCancellation(run)
  try {
    outcome = await pass.run(watched.run.signal, () => callProvider(watched.run, attempt))
  } catch (error) {
    if (watched.stop()) return end(run, { status: "cancelled" }, attempt, { state: "cancelled" })
    return fail(run, attempt, asProviderError(error))
  } finally {
    watched.stop()
  }
  // From here on it is paid for: what goes wrong is tried again, from what is written down.
  if (outcome.state === "pending") {
    const { task } = outcome
    await insist(() => markAccepted(run.knex, attempt.id, task))
    return comeAgain(run, POLL_MS)
  }
  const { result } = outcome
  // Whoever took this process for dead has ended the generation as unknown meanwhile, and that stays.
  if (!run.provider.isFree && !(await insist(() => keepAnswer(run.knex, attempt.id, result)))) return
  return receiveResult(run, attempt, result)
}

async function wait(run: Run, refusal: Refusal): Promise<void> {
  const fallback = refusal === "broken" ? await nextFallback(run) : undefined
  if (fallback && (await hasRoom(() => fallBack(run, fallback)))) return
  const next = waitForTurn(refusal, run.generation, { now: new Date(), jitter: Math.random() })
  if (next.do === "wait") return comeAgain(run, next.after_ms)
  return end(run, { status: "failed", error_code: "WEBOX_AI_PROVIDER_UNAVAILABLE" })
}

async function poll(run: Run, attempt: Attempt): Promise<void> {
  const state = await ask(run, attempt)
  switch (state?.state) {
    case undefined:
      return comeAgain(run, ASK_AGAIN_MS)
    case "done":
      return receiveResult(run, attempt, state.result)
    case "failed":
      return endFailed(run, attempt, state.error, afterFailedTask(state.error))
    case "cancelled":
      return end(run, { status: "cancelled" }, attempt, { state: "cancelled" })
    case "running":
      if (state.progress !== undefined) await markProgress(run.knex, run.generation.id, state.progress)
      return comeAgain(run, POLL_MS)
  }
}

/** A question that fails says nothing of the work. @returns undefined then: it is asked again, until the deadline */
async function ask(run: Run, attempt: Attempt): Promise<TaskState | undefined> {
  if (!run.provider.poll || !attempt.task) return undefined
  try {
    return await run.provider.poll(attempt.task, callOf(run, attempt))
  } catch (error) {
    if (error instanceof ProviderError) return undefined
    throw error
  }
}

/** The process died during the call, and the provider knows its calls: it is asked for this one. */
async function find(run: Run, attempt: Attempt): Promise<void> {
  let task
  try {
    task = await run.provider.findTask?.(attempt.id, callOf(run, attempt))
  } catch (error) {
    if (error instanceof ProviderError) return comeAgain(run, ASK_AGAIN_MS)
    throw error
  }
  if (!task) return giveUp(run, { do: "give_up", attempt, because: "outcome_unknown" })
  await markAccepted(run.knex, attempt.id, task)
  return comeAgain(run, 0)
}

async function fail(run: Run, attempt: Attempt, error: ProviderError): Promise<void> {
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

function endFailed(
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

async function cancel(run: Run, attempt: Attempt | undefined): Promise<void> {
  const isStopped = await stopAtProvider(run, attempt)
  if (!isStopped && !isTooLate(run, ASK_AGAIN_MS)) return comeAgain(run, ASK_AGAIN_MS)
  return end(run, { status: "cancelled" }, attempt, { state: "cancelled" })
}

async function giveUp(run: Run, { attempt, because }: Extract<Turn, { do: "give_up" }>): Promise<void> {
  await stopAtProvider(run, attempt)
  const error_code = because === "too_late" ? "WEBOX_AI_TOO_LATE" : "WEBOX_AI_OUTCOME_UNKNOWN"
  // An attempt that has ended keeps what it says.
  return end(run, { status: "failed", error_code }, attempt, { state: "unknown" })
}

/** Stops the bill, where there is something to stop. @returns false when the provider could not be asked to */
async function stopAtProvider(run: Run, attempt: Attempt | undefined): Promise<boolean> {
  if (attempt?.state !== "accepted" || !attempt.task || !run.provider.cancel) return true
  try {
    await run.provider.cancel(attempt.task, callOf(run, attempt))
    return true
  } catch (error) {
    if (error instanceof ProviderError) return false
    throw error
  }
}

/** A fault of ours after the call: nobody knows what the provider did. */
function asProviderError(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error
  const message = error instanceof Error ? error.message : String(error)
  return new ProviderError({ kind: "outcome_unknown", is_surely_not_accepted: false, message, cause: error })
}
