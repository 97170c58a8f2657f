import { existsSync, readdirSync, statSync } from "node:fs"
import path from "node:path"

const root = path.resolve(__dirname, "../..")

const folders = [
  path.join(root, "integration-tests/http"),
  ...readdirSync(path.join(root, "plugins")).map((plugin) => path.join(root, "plugins", plugin, "integration-tests")),
]

/**
 * The files of tests over HTTP, in the order of their paths.
 *
 * @param text only those whose path within the repository contains it
 */
export function httpSpecs(text = ""): string[] {
  const specs = folders.flatMap(httpSpecsIn).filter((file) => path.relative(root, file).includes(text))
  if (specs.length === 0) throw new Error(`No *.http.ts file has "${text}" in its path.`)
  return specs
}

/** One of two parts of all of them, of about the same size: the larger files first, each to the part that has less. */
export function halfOfHttpSpecs(half: 0 | 1): string[] {
  const emptyPart = () => ({ files: new Set<string>(), bytes: 0 })
  const parts = { 0: emptyPart(), 1: emptyPart() }
  const sized = httpSpecs().map((file) => ({ file, bytes: statSync(file).size }))
  for (const { file, bytes } of sized.sort((left, right) => right.bytes - left.bytes)) {
    const part = parts[0].bytes <= parts[1].bytes ? parts[0] : parts[1]
    part.files.add(file)
    part.bytes += bytes
  }
  return httpSpecs().filter((file) => parts[half].files.has(file))
}

function httpSpecsIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".http.ts"))
    .sort()
    .map((file) => path.join(folder, file))
}
