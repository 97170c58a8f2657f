import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { postponeJob, type JobContext } from "@webox/kit/durable-jobs"
import { GENERATION_MODULE, type GenerationModuleService } from "../modules/generation"
import type { AttemptState } from "../modules/generation/running/generation-state"
import type { Attempt, AttemptEnd, Generation } from "../modules/generation/store/records"
import type { Work } from "../modules/generation"
import { ProviderError, type AbstractAiProvider, type InputFile, type ProviderCall } from "../provider"
import { endGeneration, type Ending } from "./end-generation"
import { unreadFile } from "./input-file"
import { workOf } from "./work-of"

/** How often a provider is asked about work that goes on, and how soon something that failed is asked or tried again. */
export const POLL_MS = 3_000
export const ASK_AGAIN_MS = 10_000

/** What a run of a generation's job has in its hands. */
export interface Run {
  container: MedusaContainer
  knex: Knex
  generation: Generation
  provider: AbstractAiProvider
  job: JobContext
  /** Aborts at the generation's deadline, or a minute from now if that is later: what is begun may be brought to its end. */
  signal: AbortSignal
}

/** Comes again. What was done before is written already. */
export function comeAgain({ knex, job }: Run, after_ms: number): Promise<void> {
  return postponeJob(knex, job, after_ms)
}

/** Ends the generation, its attempt and its job together. */
export function end(run: Run, ending: Ending, attempt?: Attempt, attemptEnd?: AttemptEnd): Promise<void> {
  const { knex, generation, job } = run
  const its = attempt && attemptEnd && { id: attempt.id, end: attemptEnd }
  const paid = ending.status === "succeeded" ? ending : { ...ending, may_be_billed: mayBeBilled(attempt, attemptEnd) }
  return endGeneration(knex, generation.id, paid, { attempt: its, job })
}

const OPEN: readonly AttemptState[] = ["sending", "accepted", "answered"]
const MAY_BE_BILLED: readonly AttemptState[] = ["unknown", "lost", "cancelled"]

function mayBeBilled(attempt: Attempt | undefined, attemptEnd: AttemptEnd | undefined): boolean {
  return (
    attempt !== undefined &&
    attemptEnd !== undefined &&
    OPEN.includes(attempt.state) &&
    MAY_BE_BILLED.includes(attemptEnd.state)
  )
}

/** What goes with every call of an attempt. */
export function callOf({ generation, signal }: Run, attempt: Attempt): ProviderCall {
  return { model: generation.model, signal, attempt_id: attempt.id }
}

export function isTooLate({ generation }: Run, after_ms = 0): boolean {
  return Date.now() + after_ms >= new Date(generation.deadline).getTime()
}

/**
 * What a generation asks for.
 *
 * @param container knows the models
 * @param file the picture that its input names; without it, one that stands for it where only its being there counts
 * @throws ProviderError, surely not accepted, when the model is not known any more
 */
export function workOfGeneration(
  container: MedusaContainer,
  { kind, provider, model, input }: Generation,
  file: InputFile | undefined = unreadFile(kind, input)
): Work {
  const row = container.resolve<GenerationModuleService>(GENERATION_MODULE).model({ provider, model })
  if (!row) throw unavailable("The model is not in the catalogue any more.")
  return workOf(kind, row, input, file)
}

/** For a call that was never made. */
export function unavailable(message: string): ProviderError {
  return new ProviderError({ kind: "unavailable", is_surely_not_accepted: true, message })
}
