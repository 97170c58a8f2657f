/** How many tests a run had, by result. */
export type TestCount = { passed: number; failed: number; skipped: number }

export const nothingCounted: TestCount = { passed: 0, failed: 0, skipped: 0 }

export function add(left: TestCount, right: TestCount): TestCount {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  }
}

/** The last line of `npm test`, alone on it. */
export function summary({ passed, failed, skipped }: TestCount): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
