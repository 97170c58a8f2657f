import { setTimeout as pause } from "node:timers/promises"
import { isCancelRequested } from "../modules/generation/store/generations"
import type { Run } from "./run"

const LOOK_EVERY_MS = 1_000

/** A run whose call ends when its owner cancels. */
export interface WatchedRun {
  run: Run
  /** Ends the watch. @returns whether its owner has cancelled meanwhile */
  stop(): boolean
}

/**
 * Lets the owner of a generation stop a call that is going on. Only one that nobody is paid for: what a paid call that is broken off
 * costs, nobody knows, so that one is waited for.
 */
export function watchCancellation(run: Run): WatchedRun {
  if (!run.provider.isFree) return { run, stop: () => false }
  const cancelled = new AbortController()
  const over = new AbortController()
  void look(run, cancelled, over.signal)
  return {
    run: { ...run, signal: AbortSignal.any([run.signal, cancelled.signal]) },
    stop: () => {
      over.abort()
      return cancelled.signal.aborted
    },
  }
}

async function look({ knex, generation }: Run, cancelled: AbortController, over: AbortSignal): Promise<void> {
  while (!over.aborted && !cancelled.signal.aborted) {
    await pause(LOOK_EVERY_MS, undefined, { signal: over }).catch(() => undefined)
    // A look that fails is made up for by the next one.
    const isRequested = over.aborted ? false : await isCancelRequested(knex, generation.id).catch(() => false)
    if (isRequested) cancelled.abort()
  }
}
