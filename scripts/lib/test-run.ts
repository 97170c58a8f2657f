/** A test that did not pass: where it stands, what it is called, and what it said. */
export type TestFailure = { file: string; title: string; message: string }

/** How many tests a run had, by result, and those that failed. */
export type TestCount = { passed: number; failed: number; skipped: number; failures: TestFailure[] }

export const nothingCounted: TestCount = { passed: 0, failed: 0, skipped: 0, failures: [] }

export function add(left: TestCount, right: TestCount): TestCount {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
    failures: [...left.failures, ...right.failures],
  }
}

/** A suite that ended without a report: it counts as one test that failed. */
export function endedWithoutReport(suite: string): TestCount {
  const failure = { file: suite, title: "", message: "It ended without a report: what it wrote is above." }
  return { ...nothingCounted, failed: 1, failures: [failure] }
}

/** The failed tests once more, and the counts, alone on the last line of `npm test`. */
export function summary({ passed, failed, skipped, failures }: TestCount): string {
  return [...failures.map(describeFailure), `${passed} passed, ${failed} failed, ${skipped} skipped`].join("\n")
}

/** Where a message goes on for longer, its whole text is above. */
const MESSAGE_LINES = 15

function describeFailure({ file, title, message }: TestFailure): string {
  const lines = withoutColours(message).trim().split("\n").slice(0, MESSAGE_LINES)
  return [`✖ ${file}${title === "" ? "" : ` › ${title.trim()}`}`, ...lines.map((line) => `    ${line}`), ""].join("\n")
}

function withoutColours(text: string): string {
  // eslint-disable-next-line no-control-regex -- colours are control characters
  return text.replace(/\u001b\[[0-9;]*m/g, "")
}
