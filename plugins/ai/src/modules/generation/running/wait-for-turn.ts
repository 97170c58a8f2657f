import type { Refusal } from "../../../provider-calls/provider-gate"
import type { Generation } from "../store/records"

/** A provider that is not well is waited for at most so long after the order: nobody wants to look at a queue for longer. */
const PATIENCE_MS = 2 * 60_000
const SHORTEST_MS = 500
const LONGEST_MS = 4_000

/** What follows when no call may be made now. */
export type WaitOrEnd = { do: "wait"; after_ms: number } | { do: "unavailable" }

/**
 * Decides what a generation does that was not let through. It comes again, and the later, the longer it has waited: so many
 * that wait ask a few times a second together, and the first are still before the last.
 *
 * @param jitter from 0 to 1
 */
export function waitForTurn(
  refusal: Refusal,
  { created_at }: Pick<Generation, "created_at">,
  { now, jitter }: { now: Date; jitter: number }
): WaitOrEnd {
  const waited_ms = Math.max(0, now.getTime() - new Date(created_at).getTime())
  if (refusal === "broken" && waited_ms >= PATIENCE_MS) return { do: "unavailable" }
  const pause = Math.min(Math.max(waited_ms / 20, SHORTEST_MS), LONGEST_MS)
  return { do: "wait", after_ms: Math.ceil(pause * (1 + jitter / 2)) }
}
