import { accessSync, constants } from "node:fs"
import path from "node:path"
import { Problem } from "./problem.mjs"

/** The one without windows first: the same engine, and a third less work for the processor. */
const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]

/**
 * The browser of the tests: `CHROMIUM_PATH`, else one of the system, else the one that ships inside an npm package
 * (Linux on x64 alone).
 */
export async function findChromium(): Promise<string> {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (isExecutable(chosen)) return chosen
    throw new Problem(`CHROMIUM_PATH is ${chosen}, and that is no program: correct it, or remove it.`)
  }
  const folders = (process.env.PATH ?? "").split(path.delimiter)
  const system = names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable)
  if (system) return system

  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Problem("No Chromium was found: install one, or set CHROMIUM_PATH.")
  }
  const { default: packaged } = await import("@sparticuz/chromium")
  return packaged.executablePath()
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
