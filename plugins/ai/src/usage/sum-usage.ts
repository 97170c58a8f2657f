import type { Capability } from "../provider"
import type { UsageRow } from "../modules/generation/store/usage"

/** What was spent in a time, by day and by model. Credits are in millionths. */
export interface UsageSums {
  credits_micros: number
  /** Days on which something was made, oldest first. */
  days: { date: string; credits_micros: number; generations: number; messages: number }[]
  /** The dearest first. */
  models: { provider: string; model: string; kind: Capability; credits_micros: number; count: number }[]
}

export function sumUsage(rows: readonly UsageRow[]): UsageSums {
  const days = new Map<string, UsageSums["days"][number]>()
  const models = new Map<string, UsageSums["models"][number]>()
  for (const { date, kind, provider, model, credits_micros, count } of rows) {
    const day = days.get(date) ?? { date, credits_micros: 0, generations: 0, messages: 0 }
    day.credits_micros += credits_micros
    day[kind === "chat" ? "messages" : "generations"] += count
    days.set(date, day)

    const key = JSON.stringify([provider, model, kind])
    const sum = models.get(key) ?? { provider, model, kind, credits_micros: 0, count: 0 }
    sum.credits_micros += credits_micros
    sum.count += count
    models.set(key, sum)
  }
  return {
    credits_micros: rows.reduce((sum, row) => sum + row.credits_micros, 0),
    days: [...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1)),
    models: [...models.values()].sort(
      (one, other) => other.credits_micros - one.credits_micros || other.count - one.count
    ),
  }
}
