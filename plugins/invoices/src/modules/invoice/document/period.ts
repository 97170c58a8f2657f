/** A month or a year that closings sum up. Days are written as `2026-11-30`, both of them included. */
export interface Period {
  kind: "month" | "year"
  /** `2026-11` or `2026`: what names it. */
  period: string
  starts_on: string
  ends_on: string
}

/** @param name `2026-11` or `2026` */
export function periodOf(name: string): Period {
  const [year = "", month] = name.split("-")
  if (!month) return { kind: "year", period: name, starts_on: `${year}-01-01`, ends_on: `${year}-12-31` }
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return { kind: "month", period: name, starts_on: `${name}-01`, ends_on: `${name}-${days}` }
}

/**
 * The period whose closing comes next: the month of the first document, then month after month, and after each December the year.
 *
 * @param closed the name of the last one that was closed; null before the first
 * @param firstDay the day of the first document; null while there is none
 * @param today a period is closed once this day is after it
 * @returns null while there is none to close
 */
export function nextPeriod(closed: string | null, firstDay: string | null, today: string): Period | null {
  const name = closed === null ? firstDay?.slice(0, 7) : nameAfter(closed)
  if (!name) return null
  const period = periodOf(name)
  return period.ends_on < today ? period : null
}

function nameAfter(closed: string): string {
  const [year = "", month] = closed.split("-")
  if (!month) return `${Number(year) + 1}-01`
  return month === "12" ? year : `${year}-${String(Number(month) + 1).padStart(2, "0")}`
}
