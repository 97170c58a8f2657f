import { nextPeriod, periodOf } from "./period"

describe("the period to close next", () => {
  it.each([
    [null, null, "2027-01-01", undefined],
    [null, "2026-11-23", "2026-11-30", undefined],
    [null, "2026-11-23", "2026-12-01", "2026-11"],
    ["2026-11", "2026-11-23", "2026-12-31", undefined],
    ["2026-11", "2026-11-23", "2027-01-01", "2026-12"],
    ["2026-12", "2026-11-23", "2027-01-01", "2026"],
    ["2026", "2026-11-23", "2027-01-31", undefined],
    ["2026", "2026-11-23", "2027-02-01", "2027-01"],
    ["2026-09", "2026-01-01", "2027-02-01", "2026-10"],
  ])("after %s, with a first document of %s, on %s is %s", (closed, firstDay, today, expected) => {
    expect(nextPeriod(closed, firstDay, today)?.period).toBe(expected)
  })

  it("ends with the last day of its month or year", () => {
    expect(periodOf("2028-02")).toEqual({
      kind: "month",
      period: "2028-02",
      starts_on: "2028-02-01",
      ends_on: "2028-02-29",
    })
    expect(periodOf("2026")).toMatchObject({ kind: "year", starts_on: "2026-01-01", ends_on: "2026-12-31" })
  })
})
