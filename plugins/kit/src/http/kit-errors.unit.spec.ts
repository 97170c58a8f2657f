import { readFileSync } from "node:fs"
import path from "node:path"
import { kitErrors } from "./kit-errors"

const readme = readFileSync(path.resolve(__dirname, "../../README.md"), "utf8")

describe("the kit's errors", () => {
  it.each(kitErrors.codes)("have %s in the README with its status", (code) => {
    const { status } = kitErrors[code]({ reason: "", retry_after_s: 1, max_bytes: 1 })
    expect(readme).toMatch(new RegExp(`\\| \`${code}\` +\\| ${status} `))
  })
})
