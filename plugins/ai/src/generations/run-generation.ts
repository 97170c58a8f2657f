import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { enqueue, finishJob, type JobContext } from "@webox/kit/durable-jobs"
import { GENERATION_MODULE, type GenerationModuleService, type Work } from "../modules/generation"
import { CATALOGUE } from "../modules/generation/catalogue"
import { chargeOf } from "../modules/generation/pricing/charge"
import { costOfWork } from "../modules/generation/pricing/quote"
import { afterFailure, type FailureCode } from "../modules/generation/running/after-failure"
import { nextTurn, type Turn } from "../modules/generation/running/next-turn"
import { insertAttempt, lastAttempt, markAccepted, markAttemptEnded } from "../modules/generation/store/attempts"
import { lockGeneration, markProgress, markRunning } from "../modules/generation/store/generations"
import type { Attempt, AttemptEnd, Generation } from "../modules/generation/store/records"
import {
  ProviderError,
  type AbstractAiProvider,
  type InputFile,
  type MediaOutcome,
  type MediaResult,
  type TaskState,
} from "../provider"
import { endGeneration } from "./end-generation"
import { sentFile, unreadFile } from "./input-file"
import { knexOf } from "./knex-of"
import { receiveFiles } from "./receive-files"
import { RUN_GENERATION } from "./run-generation-id"
import { workOf } from "./work-of"

/** How often a provider is asked about work that goes on. */
const POLL_MS = 3_000

/** What a run of the job has in its hands. */
interface Run {
  container: MedusaContainer
  knex: Knex
  generation: Generation
  provider: AbstractAiProvider
  job: JobContext
  /** Aborts at the generation's deadline. */
  signal: AbortSignal
}

/**
 * One turn of a generation: makes the call, or asks what became of it, or ends it. What has to come later is a job of its own,
 * so that no job lasts longer than a call.
 */
export async function runGeneration(container: MedusaContainer, generationId: string, job: JobContext): Promise<void> {
  const knex = knexOf(container)
  const service = container.resolve<GenerationModuleService>(GENERATION_MODULE)
  const taken = await takeTurn(knex, service, generationId)
  if (!taken || taken.turn.do === "nothing") return knex.transaction((transaction) => finishJob(transaction, job))

  const { generation, provider, turn, attempt } = taken
  const left_ms = Math.max(0, new Date(generation.deadline).getTime() - Date.now())
  const run: Run = { container, knex, generation, provider, job, signal: AbortSignal.timeout(left_ms) }
  switch (turn.do) {
    case "send":
      return attempt ? send(run, attempt) : undefined
    case "poll":
      return poll(run, turn.attempt)
    case "cancel":
      return cancel(run, turn.attempt)
    case "give_up":
      return giveUp(run, turn)
  }
}

interface Taken {
  generation: Generation
  provider: AbstractAiProvider
  turn: Turn
  /** Written for a turn that sends. */
  attempt?: Attempt
}

/** Decides under the generation's lock, and writes the attempt before its call: both are committed when it returns. */
function takeTurn(knex: Knex, service: GenerationModuleService, id: string): Promise<Taken | undefined> {
  return knex.transaction(async (transaction) => {
    const generation = await lockGeneration(transaction, id)
    const provider = generation && service.provider(generation.provider)
    if (!generation || !provider) return undefined
    const last = await lastAttempt(transaction, id)
    const turn = nextTurn(generation, last, { isFree: provider.isFree, now: new Date() })
    if (turn.do !== "send") return { generation, provider, turn }

    if (last?.state === "sending") await markAttemptEnded(transaction, last.id, { state: "unknown" })
    await markRunning(transaction, id)
    const { model } = generation
    const row = { generation_id: id, number: turn.number, provider: generation.provider, model }
    return { generation, provider, turn, attempt: await insertAttempt(transaction, row) }
  })
}

async function send(run: Run, attempt: Attempt): Promise<void> {
  try {
    const outcome = await call(run, attempt)
    if (outcome.state === "done") return await succeed(run, attempt, outcome.result)
    await markAccepted(run.knex, attempt.id, outcome.task)
    return await pollLater(run, attempt)
  } catch (error) {
    return fail(run, attempt, asProviderError(error))
  }
}

async function call(run: Run, attempt: Attempt): Promise<MediaOutcome> {
  const { provider, generation, signal } = run
  const work = workOfGeneration(generation, await sentFile(run, generation.kind, generation.input))
  const context = { model: generation.model, signal, attempt_id: attempt.id }
  switch (work.kind) {
    case "image":
      return required(provider.image?.(work.request, context))
    case "speech":
      return required(provider.speech?.(work.request, context))
    case "music":
      return required(provider.music?.(work.request, context))
    case "sound_effect":
      return required(provider.sound_effect?.(work.request, context))
    case "video":
      return required(provider.video?.(work.request, context))
    case "chat":
      throw new Error("A conversation is no generation.")
  }
}

function required(outcome: Promise<MediaOutcome> | undefined): Promise<MediaOutcome> {
  if (outcome) return outcome
  throw unavailable("The provider does not make this any more.")
}

async function poll(run: Run, attempt: Attempt): Promise<void> {
  const state = await ask(run, attempt)
  if (state.state === "done") {
    try {
      return await succeed(run, attempt, state.result)
    } catch (error) {
      return fail(run, attempt, asProviderError(error))
    }
  }
  if (state.state === "failed") return fail(run, attempt, state.error)
  if (state.state === "cancelled") {
    return endGeneration(
      run.knex,
      run.generation.id,
      { status: "cancelled" },
      ended(run, attempt, { state: "cancelled" })
    )
  }
  if (state.progress !== undefined) await markProgress(run.knex, run.generation.id, state.progress)
  return pollLater(run, attempt)
}

/** A question that fails says nothing of the work: it is asked again. */
async function ask({ provider, generation, signal }: Run, attempt: Attempt): Promise<TaskState> {
  if (!provider.poll || !attempt.task) throw unavailable("The provider cannot be asked.")
  return provider.poll(attempt.task, { model: generation.model, signal, attempt_id: attempt.id })
}

async function succeed(run: Run, attempt: Attempt, result: MediaResult): Promise<void> {
  const { generation, container, signal } = run
  const assets = await receiveFiles(container, generation, result.files, signal)
  const { usage, provider_reference } = result
  const cost = chargeOf(costOfWork(workOfGeneration(generation), generation.quote.price, usage), generation.quote)
  const end: AttemptEnd = { state: "succeeded", usage, provider_reference }
  await endGeneration(run.knex, generation.id, { status: "succeeded", cost, assets }, ended(run, attempt, end))
}

async function fail(run: Run, attempt: Attempt, error: ProviderError): Promise<void> {
  const { generation, knex, job } = run
  const next = afterFailure(error, {
    calls: attempt.number,
    deadline: new Date(generation.deadline),
    now: new Date(),
    has_fallback: false,
    jitter: Math.random(),
  })
  const end: AttemptEnd = {
    state: next.do === "end" && next.code === "WEBOX_AI_OUTCOME_UNKNOWN" ? "unknown" : "failed",
    error_kind: error.kind,
    error_message: error.message,
  }
  if (next.do === "retry") {
    return knex.transaction(async (transaction) => {
      await markAttemptEnded(transaction, attempt.id, end)
      await enqueueRun(transaction, generation.id, `${generation.id} ${attempt.number + 1}`, next.after_ms)
      await finishJob(transaction, job)
    })
  }
  const error_code: FailureCode = next.do === "end" ? next.code : "WEBOX_AI_PROVIDER_UNAVAILABLE"
  const status = next.do === "end" ? next.state : "failed"
  return endGeneration(knex, generation.id, { status, error_code }, ended(run, attempt, end))
}

async function cancel(run: Run, attempt: Attempt | undefined): Promise<void> {
  const { provider, generation, signal } = run
  if (attempt?.task && provider.cancel) {
    await provider.cancel(attempt.task, { model: generation.model, signal, attempt_id: attempt.id })
  }
  const rest = ended(run, attempt, { state: "cancelled" })
  return endGeneration(run.knex, generation.id, { status: "cancelled" }, rest)
}

function giveUp(run: Run, { attempt, because }: Extract<Turn, { do: "give_up" }>): Promise<void> {
  // An attempt that has ended keeps what it says.
  const error_code = because === "too_late" ? "WEBOX_AI_TOO_LATE" : "WEBOX_AI_OUTCOME_UNKNOWN"
  return endGeneration(
    run.knex,
    run.generation.id,
    { status: "failed", error_code },
    ended(run, attempt, { state: "unknown" })
  )
}

/** Jobs are once for ever by their keys: each question has its number. */
function pollLater({ knex, generation, job }: Run, attempt: Attempt): Promise<void> {
  const number = Number(/ poll (\d+)$/.exec(job.key)?.[1] ?? 0) + 1
  return knex.transaction(async (transaction) => {
    await enqueueRun(transaction, generation.id, `${attempt.id} poll ${number}`, POLL_MS)
    await finishJob(transaction, job)
  })
}

async function enqueueRun(transaction: Knex, generation_id: string, key: string, after_ms: number): Promise<void> {
  const runAfter = new Date(Date.now() + after_ms)
  await enqueue(transaction, RUN_GENERATION, { generation_id }, { key, runAfter })
}

function ended({ job }: Run, attempt: Attempt | undefined, end: AttemptEnd) {
  return { attempt: attempt && { id: attempt.id, end }, job }
}

function workOfGeneration(
  { kind, provider, model, input }: Generation,
  file: InputFile | undefined = unreadFile(kind, input)
): Work {
  const row = CATALOGUE.find((known) => known.provider === provider && known.id === model)
  if (!row) throw unavailable("The model is not in the catalogue any more.")
  return workOf(kind, row, input, file)
}

function unavailable(message: string): ProviderError {
  return new ProviderError({ kind: "unavailable", is_surely_not_accepted: true, message })
}

/** A fault of ours after the call: nobody knows what the provider did. */
function asProviderError(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error
  const message = error instanceof Error ? error.message : String(error)
  return new ProviderError({ kind: "outcome_unknown", is_surely_not_accepted: false, message, cause: error })
}
