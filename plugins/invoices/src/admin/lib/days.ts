/** Where the days of documents begin and end, whoever looks at them from wherever. */
export const TIME_ZONE = "Europe/Paris"

/** The day of a moment, as documents bear it: `2026-11-24`. */
export function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: TIME_ZONE }).format(moment)
}
