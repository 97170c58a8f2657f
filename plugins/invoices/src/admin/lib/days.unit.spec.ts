import { dayOf } from "./days"

describe("the day of a document", () => {
  it.each([
    ["2026-11-23T22:59:59Z", "2026-11-23"],
    ["2026-11-23T23:00:00Z", "2026-11-24"],
    ["2026-07-14T21:59:59Z", "2026-07-14"],
    ["2026-07-14T22:00:00Z", "2026-07-15"],
    ["2026-12-31T23:00:00Z", "2027-01-01"],
  ])("at %s is %s, as clocks in France tell it", (moment, day) => expect(dayOf(new Date(moment))).toBe(day))
})
