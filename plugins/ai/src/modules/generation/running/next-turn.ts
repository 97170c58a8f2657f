import type { Attempt, Generation } from "../store/records"
import { hasEnded } from "./generation-state"

/** What a run of a generation's job does. */
export type Turn =
  | { do: "nothing" }
  /** Judges the prompt, before the first call. */
  | { do: "moderate" }
  /** Makes a call; `number` of the attempt to write before it. */
  | { do: "send"; number: number }
  | { do: "poll"; attempt: Attempt }
  /** Asks the provider what became of a call whose answer never came. */
  | { do: "find"; attempt: Attempt }
  /** Takes what was answered before the process died, or what could not be fetched yet. */
  | { do: "receive"; attempt: Attempt }
  | { do: "cancel"; attempt: Attempt | undefined }
  /** The process died during a paid call: nobody knows whether the provider took it. */
  | { do: "give_up"; attempt: Attempt | undefined; because: "outcome_unknown" | "too_late" }

/**
 * Decides what comes next by what is written down, and by nothing else: any process may have died at any line.
 *
 * @param last the last attempt, if there is one
 * @param isFree whether a call may be made again whatever became of the first
 * @param canFind whether the provider can be asked for a call by its attempt
 */
export function nextTurn(
  generation: Generation,
  last: Attempt | undefined,
  { isFree, canFind, now }: { isFree: boolean; canFind: boolean; now: Date }
): Turn {
  if (hasEnded(generation.status)) return { do: "nothing" }
  const number = (last?.number ?? 0) + 1
  const isCancelled = generation.cancel_requested_at !== null
  const isTooLate = now.getTime() >= new Date(generation.deadline).getTime()

  if (last?.state === "answered") return { do: "receive", attempt: last }
  if (last?.state === "accepted") {
    if (isCancelled) return { do: "cancel", attempt: last }
    return isTooLate ? { do: "give_up", attempt: last, because: "too_late" } : { do: "poll", attempt: last }
  }
  if (last?.state === "sending" && canFind && !isTooLate) return { do: "find", attempt: last }
  if (last?.state === "sending" && !isFree) return { do: "give_up", attempt: last, because: "outcome_unknown" }
  if (isCancelled) return { do: "cancel", attempt: undefined }
  if (isTooLate) return { do: "give_up", attempt: last, because: "too_late" }
  return generation.moderation === null ? { do: "moderate" } : { do: "send", number }
}
