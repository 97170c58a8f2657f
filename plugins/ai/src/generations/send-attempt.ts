import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { postponeJob } from "@webox/kit/durable-jobs"
import type { Work } from "../modules/generation"
import { keepAnswer } from "../modules/generation/store/answers"
import { markAccepted, takeBackAttempt } from "../modules/generation/store/attempts"
import type { Attempt } from "../modules/generation/store/records"
import { ProviderError, type MediaOutcome } from "../provider"
import type { Pass } from "../provider-calls/pass"
import { callProvider } from "./call-provider"
import { failAttempt } from "./fail-attempt"
import { sentFile } from "./input-file"
import { insist } from "./insist"
import { receiveResult } from "./receive-result"
import { ASK_AGAIN_MS, comeAgain, end, POLL_MS, workOfGeneration, type Run } from "./run"
import { watchCancellation } from "./watch-cancellation"

/** Makes the call of an attempt that is written already, and takes what comes of it. */
export async function sendAttempt(run: Run, attempt: Attempt, pass: Pass): Promise<void> {
  let work: Work
  try {
    work = await workToSend(run)
  } catch (error) {
    pass.leave("stopped")
    return insist(() => notSent(run, attempt, error))
  }
  let outcome: MediaOutcome
  const watched = watchCancellation(run)
  try {
    outcome = await pass.run(watched.run.signal, () => callProvider(watched.run, attempt, work))
  } catch (error) {
    if (watched.stop()) return end(run, { status: "cancelled" }, attempt, { state: "cancelled" })
    return insist(() => failAttempt(run, attempt, asProviderError(error)))
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

async function workToSend(run: Run): Promise<Work> {
  const { container, generation } = run
  return workOfGeneration(container, generation, await sentFile(run, generation.kind, generation.input))
}

/**
 * Nothing was sent. What is asked may be at fault; when we are, such as with a database that is away, the attempt is taken back, since
 * there was none, and the generation waits for another one until its deadline.
 */
async function notSent(run: Run, attempt: Attempt, error: unknown): Promise<void> {
  if (error instanceof ProviderError) return failAttempt(run, attempt, error)
  run.container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(`What generation ${run.generation.id} starts from could not be read: ${String(error)}`)
  return run.knex.transaction(async (transaction) => {
    await takeBackAttempt(transaction, attempt.id)
    await postponeJob(transaction, run.job, ASK_AGAIN_MS)
  })
}

/** A fault of ours after the call: nobody knows what the provider did. */
function asProviderError(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error
  const message = error instanceof Error ? error.message : String(error)
  return new ProviderError({ kind: "outcome_unknown", is_surely_not_accepted: false, message, cause: error })
}
