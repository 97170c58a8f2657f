import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { UnusableFile } from "../files/unusable-file"
import { chargeOf } from "../modules/generation/pricing/charge"
import { costOfWork } from "../modules/generation/pricing/quote"
import type { NewAsset } from "../modules/generation/store/assets"
import type { Attempt, AttemptEnd } from "../modules/generation/store/records"
import type { MediaResult } from "../provider"
import { receiveFiles } from "./receive-files"
import { comeAgain, end, isTooLate, workOfGeneration, type Run } from "./run"

/** After so long, a file that could not be fetched is fetched again. */
const AGAIN_MS = 10_000

/**
 * Takes what the provider made, and ends the generation. It is paid for: while there is hope, what cannot be had now is tried again;
 * what is lost in the end is the merchant's to know, and not the customer's to pay.
 */
export async function receiveResult(run: Run, attempt: Attempt, result: MediaResult): Promise<void> {
  const { container, generation, signal } = run
  let assets: NewAsset[]
  try {
    assets = await receiveFiles(container, generation, result.files, signal)
  } catch (error) {
    if (error instanceof UnusableFile || isTooLate(run, AGAIN_MS)) return lose(run, attempt, result, error)
    return comeAgain(run, AGAIN_MS)
  }
  const { usage, provider_reference } = result
  const work = workOfGeneration(container, generation)
  const cost = chargeOf(costOfWork(work, generation.quote.price, usage), generation.quote)
  await end(run, { status: "succeeded", cost, assets }, attempt, { state: "succeeded", usage, provider_reference })
}

function lose(run: Run, attempt: Attempt, { usage, provider_reference }: MediaResult, error: unknown): Promise<void> {
  const lost: AttemptEnd = {
    state: "lost",
    usage,
    provider_reference,
    error_kind: "unavailable",
    error_message: error instanceof Error ? error.message : String(error),
  }
  run.container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(`The result of generation ${run.generation.id} is paid for and lost: ${lost.error_message}`)
  return end(run, { status: "failed", error_code: "WEBOX_AI_RESULT_LOST" }, attempt, lost)
}
