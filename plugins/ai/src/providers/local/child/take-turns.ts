import { setImmediate as nextTurn } from "node:timers/promises"

/**
 * Lets the process hear that it shall end. To be called now and then by what computes for long.
 *
 * @throws the signal's reason, once it is aborted
 */
export async function takeTurns(signal: AbortSignal): Promise<void> {
  await nextTurn()
  signal.throwIfAborted()
}
