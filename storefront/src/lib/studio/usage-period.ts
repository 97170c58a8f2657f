/** How many days back the usage page can look. */
export const periods = [7, 30, 90, 365] as const

export interface Period {
  days: (typeof periods)[number]
  /** `2026-11-22`, both among them. */
  from: string
  to: string
}

const day_ms = 24 * 60 * 60 * 1000

/** The days that an address asks for, thirty when it asks for none; undefined when it asks for others than ours. */
export function periodOf(asked: unknown, today: Date): Period | undefined {
  const days = asked === undefined ? 30 : periods.find((period) => String(period) === asked)
  if (days === undefined) return undefined
  return { days, from: dayOf(new Date(today.getTime() - (days - 1) * day_ms)), to: dayOf(today) }
}

/** The day as the backend counts them. */
function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** Every day from one to another with what was spent on it: days without a movement are 0. */
export function everyDay(
  { from, to }: Pick<Period, "from" | "to">,
  spent: readonly { date: string; credits: number }[]
): { date: string; credits: number }[] {
  const known = new Map(spent.map(({ date, credits }) => [date, credits]))
  const days = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += day_ms) {
    const date = dayOf(new Date(at))
    days.push({ date, credits: known.get(date) ?? 0 })
  }
  return days
}
