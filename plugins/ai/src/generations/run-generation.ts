import type { MedusaContainer } from "@medusajs/framework/types"
import { finishJob, type JobContext } from "@webox/kit/durable-jobs"
import { hasRoom } from "../budgets/has-room"
import { GENERATION_MODULE, type GenerationModuleService } from "../modules/generation"
import { afterFailedTask } from "../modules/generation/running/after-failure"
import type { Turn } from "../modules/generation/running/next-turn"
import { waitForTurn } from "../modules/generation/running/wait-for-turn"
import { readAnswer } from "../modules/generation/store/answers"
import { markAccepted } from "../modules/generation/store/attempts"
import { markProgress } from "../modules/generation/store/generations"
import type { Attempt } from "../modules/generation/store/records"
import { ProviderError, type TaskState } from "../provider"
import type { Refusal } from "../provider-calls/provider-gate"
import { fallBack, nextFallback } from "./fallback"
import { endFailed } from "./fail-attempt"
import { knexOf } from "./knex-of"
import { moderateGeneration } from "./moderate-generation"
import { receiveResult } from "./receive-result"
import { ASK_AGAIN_MS, callOf, comeAgain, end, isTooLate, POLL_MS, type Run } from "./run"
import { sendAttempt } from "./send-attempt"
import { takeTurn } from "./take-turn"

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
      return sendAttempt(run, turn.attempt, turn.pass)
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
