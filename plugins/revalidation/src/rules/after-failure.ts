/** How long a storefront is tried: by then its pages have expired by themselves. */
export const PATIENCE_MS = 10 * 60_000

/** `later`: another job will tell it. `give-up`: what is older than the patience is forgotten, and nothing else is left. */
export type FailureStep = "retry" | "later" | "give-up"

/**
 * What a job does whose storefront did not answer. One job at a time tries again: as soon as there is a later one, which
 * tells of everything, the earlier ones end.
 */
export function afterFailure(changes: { noticed_at: Date }[], hasLater: boolean, now: number): FailureStep {
  if (hasLater) return "later"
  return changes.every((change) => isStale(change, now)) ? "give-up" : "retry"
}

export function isStale({ noticed_at }: { noticed_at: Date }, now: number): boolean {
  return now - new Date(noticed_at).getTime() >= PATIENCE_MS
}
