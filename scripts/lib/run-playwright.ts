import { spawn } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { findChromium } from "./chromium"
import { root } from "./paths"
import { endedWithoutReport, type TestCount, type TestFailure } from "./test-run"

/** The part of Playwright's JSON report that is read. */
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  suites: PlaywrightSuite[]
}

/** A file, or a `describe` in it. */
type PlaywrightSuite = {
  file: string
  specs: { title: string; ok: boolean; tests: { results: { error?: { message?: string } }[] }[] }[]
  suites?: PlaywrightSuite[]
}

/** Runs the browser tests against the running shops that these `demo.json` describe, with a browser for each. */
export async function runPlaywright(demoFiles: readonly string[], clone = root): Promise<TestCount> {
  const report = path.join(path.dirname(demoFiles[0] ?? ""), "playwright.json")
  const chromium = await findChromium()
  await new Promise<void>((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ["node_modules/@playwright/test/cli.js", "test", "--config", "e2e/playwright.config.ts", "--reporter=list,json"],
      {
        cwd: clone,
        env: {
          ...process.env,
          WEBOX_DEMO_FILE: demoFiles.join(path.delimiter),
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
          CHROMIUM_PATH: chromium,
        },
        stdio: ["ignore", "inherit", "inherit"],
      }
    )
    child.on("error", reject)
    child.on("exit", () => resolve())
  })
  if (!existsSync(report)) return endedWithoutReport("e2e")
  const { stats, suites }: PlaywrightReport = JSON.parse(readFileSync(report, "utf8"))
  // A test that passes only on the second try is not one that passes.
  const failed = stats.unexpected + stats.flaky
  return { passed: stats.expected, failed, skipped: stats.skipped, failures: suites.flatMap(failuresOf) }
}

function failuresOf(suite: PlaywrightSuite): TestFailure[] {
  const failed = suite.specs.filter((spec) => !spec.ok)
  const own = failed.map(({ title, tests }) => ({ file: `e2e/${suite.file}`, title, message: messageOf(tests) }))
  return [...own, ...(suite.suites ?? []).flatMap(failuresOf)]
}

function messageOf(tests: PlaywrightSuite["specs"][number]["tests"]): string {
  return tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? "")).join("\n")
}
