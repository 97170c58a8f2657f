import { existsSync, readdirSync } from "node:fs"
import path from "node:path"
import { runHttpSpecs } from "@webox/kit/testing"

const root = path.resolve(__dirname, "../..")

// One boot serves all: WEBOX_HTTP_SPECS narrows it to the files whose path contains the text.
const wanted = process.env.WEBOX_HTTP_SPECS ?? ""

const folders = [
  path.join(root, "integration-tests/http"),
  ...readdirSync(path.join(root, "plugins")).map((plugin) => path.join(root, "plugins", plugin, "integration-tests")),
]

const specs = folders.flatMap(httpSpecsIn).filter((file) => path.relative(root, file).includes(wanted))

if (specs.length === 0) throw new Error(`No *.http.ts file has "${wanted}" in its path.`)

runHttpSpecs({ specs, cwd: root })

function httpSpecsIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".http.ts"))
    .sort()
    .map((file) => path.join(folder, file))
}
