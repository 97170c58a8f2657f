import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import path from "node:path"
import { root } from "./paths"

const ignored = new Set(["node_modules", ".medusa", ".next", ".fonts", ".webox", "test-results", "next-env.d.ts"])

/** A hash of the content of files and folders below the repository. What does not exist counts as empty. */
export function fingerprintOf(sources: string[]): string {
  const hash = createHash("sha256")
  for (const file of sources.flatMap((source) => filesIn(path.join(root, source))).sort()) {
    hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0")
  }
  return hash.digest("hex")
}

function filesIn(source: string): string[] {
  if (!existsSync(source)) return []
  if (statSync(source).isFile()) return [source]
  return readdirSync(source, { withFileTypes: true })
    .filter((entry) => !ignored.has(entry.name) && !entry.name.endsWith(".tsbuildinfo"))
    .flatMap((entry) => filesIn(path.join(source, entry.name)))
}

/**
 * Builds if the sources differ from those of the last complete build. The stamp is removed first and written last, so
 * a build that was cut short is done again.
 */
export async function buildIfChanged(output: string, sources: string[], build: () => Promise<void>): Promise<void> {
  const stamp = path.join(root, output, ".webox-built")
  const wanted = fingerprintOf(sources)
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return
  rmSync(stamp, { force: true })
  await build()
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}
