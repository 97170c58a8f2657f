import { add, endedWithoutReport, nothingCounted, summary } from "../lib/test-run"

describe("the end of npm test", () => {
  const failure = { file: "a.http.ts", title: "refuses this", message: "\u001b[31mexpected\u001b[39m\n1\n" }

  it("counts on its last line what passed, failed and was skipped", () => {
    const count = add({ ...nothingCounted, passed: 3, skipped: 1 }, { ...nothingCounted, passed: 4 })
    expect(summary(count)).toBe("7 passed, 0 failed, 1 skipped")
  })

  it("names each test that failed, without colours, before that line", () => {
    const count = { ...nothingCounted, passed: 3, failed: 1, failures: [failure] }
    expect(summary(count)).toBe("✖ a.http.ts › refuses this\n    expected\n    1\n\n3 passed, 1 failed, 0 skipped")
  })

  it("counts a suite that ended without a report as failed", () => {
    expect(summary(endedWithoutReport("http"))).toMatch(/^✖ http\n.*above.*\n\n0 passed, 1 failed, 0 skipped$/)
  })
})
