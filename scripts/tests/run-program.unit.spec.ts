import { execFile } from "node:child_process"
import path from "node:path"

const root = path.resolve(__dirname, "../..")

/** What a person is told when a program that printed this text has failed. The scripts are ES modules: Node runs them. */
function toldAfter(text: string): Promise<string> {
  const script = `
    import { runProgram } from "./scripts/lib/run-program.mjs"
    import { explain } from "./scripts/lib/problem.mjs"
    await runProgram("sh", ["-c", 'echo "$1"; exit 3', "sh", ${JSON.stringify(text)}]).catch((error) => console.log(explain(error)))`
  return new Promise((resolve, reject) => {
    const args = ["--input-type=module", "--eval", script]
    execFile(process.execPath, args, { cwd: root, env: { PATH: process.env.PATH } }, (error, output) =>
      error ? reject(error) : resolve(output)
    )
  })
}

describe("a program that fails", () => {
  it.each([
    ["npm", "npm error code ENOSPC"],
    ["Postgres", 'initdb: error: could not write file "base/1/1": No space left on device'],
  ])("is told in one sentence when %s found the disk full", async (_name, text) => {
    expect(await toldAfter(text)).toBe("✖ The disk is full. Free at least 2 GB and start again.\n")
  })

  it("is told with its name, its end and what it printed otherwise", async () => {
    const told = await toldAfter("relation does not exist")
    expect(told).toContain("ended with 3.")
    expect(told).toContain("relation does not exist")
    expect(told).not.toContain("    at ")
  })
})
