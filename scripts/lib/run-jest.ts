import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { root } from "./paths"
import { endedWithoutReport, type TestCount, type TestFailure } from "./test-run"

/** The part of Jest's JSON report that is read. */
type JestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  numRuntimeErrorTestSuites: number
  testResults: {
    name: string
    status: string
    /** What kept the file from being run, where none of its tests was. */
    message: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}

/**
 * Runs one of the projects of `jest.config.js`; its report goes to the terminal. What the code under test logs, such as
 * the errors that tests provoke, is shown only when `WEBOX_TEST_LOGS` is set.
 */
export async function runJest(
  project: string,
  environment: NodeJS.ProcessEnv = {},
  filters: string[] = []
): Promise<TestCount> {
  const folder = mkdtempSync(path.join(tmpdir(), "webox-jest-"))
  const report = path.join(folder, "report.json")
  try {
    await new Promise<void>((resolve, reject) => {
      const args = [
        "--selectProjects",
        project,
        `--maxWorkers=${workersOf(project)}`,
        "--json",
        "--outputFile",
        report,
        "--passWithNoTests",
        "--forceExit",
        ...(process.env.WEBOX_TEST_LOGS ? [] : ["--silent"]),
      ]
      const child = spawn(
        process.execPath,
        ["--experimental-vm-modules", "node_modules/jest/bin/jest.js", ...args, ...filters],
        {
          cwd: root,
          env: { ...process.env, NODE_NO_WARNINGS: "1", ...environment },
          // Jest prints its report for people on standard error, and the JSON once more on standard output.
          stdio: ["ignore", "ignore", "inherit"],
        }
      )
      child.on("error", reject)
      child.on("exit", () => resolve())
    })
    if (!existsSync(report)) return endedWithoutReport(project)
    return countOf(JSON.parse(readFileSync(report, "utf8")))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * As many as two cores bear: files of HTTP tests spend much of their time on waiting. The launcher's tests share ports and
 * packages; the few files of module tests are over sooner than a second process is there.
 */
function workersOf(project: string): number {
  return { http: 3, unit: 2 }[project] ?? 1
}

/** A spec file that could not even be loaded has no tests of its own: it counts as one that failed. */
function countOf(report: JestReport): TestCount {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap(failuresOf),
  }
}

function failuresOf({ name, status, message, assertionResults }: JestReport["testResults"][number]): TestFailure[] {
  const file = path.relative(root, name)
  const failed = assertionResults.filter((test) => test.status === "failed")
  if (failed.length === 0 && status === "failed") return [{ file, title: "", message }]
  return failed.map((test) => ({ file, title: test.fullName, message: test.failureMessages.join("\n") }))
}
