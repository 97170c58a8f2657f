import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { root } from "../../scripts/lib/paths"
import { memoryOf } from "../../scripts/lib/process-memory"
import { runPlaywright } from "../../scripts/lib/run-playwright"
import { startTestShop, type TestShop } from "../../scripts/lib/test-shop"
import type { Figure } from "../lib/report"

/**
 * Clones the last commit into a temporary folder and starts it there as a stranger would: from nothing, then a second
 * time; then runs the browser tests against it and adds up the memory of all its processes.
 */
export async function startsSection(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "webox-bench-"))
  const clone = path.join(folder, "webox")
  const dataFolder = path.join(folder, "data")
  execFileSync("git", ["clone", "--quiet", root, clone])
  try {
    const fresh_s = await openFor(clone, dataFolder, (shop) => firstPage(shop))
    let memory_bytes = 0
    const second_s = await openFor(clone, dataFolder, async (shop) => {
      await firstPage(shop)
      return async () => {
        await runPlaywright([shop.demoFile], clone)
        memory_bytes = memoryOf(processesOf(dataFolder))
      }
    })
    return [
      figure("fresh clone to first page", fresh_s, 480, "s"),
      figure("second start, nothing changed", second_s, 20, "s"),
      figure("memory of all processes after the browser tests", memory_bytes / 1e6, 1300, "MB"),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Opens the shop and answers how many seconds that took; what `opened` answers is done before it is closed again. */
async function openFor(
  clone: string,
  dataFolder: string,
  opened: (shop: TestShop) => Promise<void | (() => Promise<void>)>
): Promise<number> {
  const startedAt = Date.now()
  const shop = await startTestShop(dataFolder, { clone, throwaway: false })
  try {
    const afterwards = await opened(shop)
    const seconds = (Date.now() - startedAt) / 1000
    await afterwards?.()
    return seconds
  } finally {
    await shop.stop()
  }
}

async function firstPage({ demoFile }: TestShop): Promise<void> {
  const { storefront_url }: { storefront_url: string } = JSON.parse(readFileSync(demoFile, "utf8"))
  const response = await fetch(storefront_url)
  if (!response.ok) throw new Error(`The first page answered ${response.status}.`)
}

function processesOf(dataFolder: string): number[] {
  const parts: Record<string, number> = JSON.parse(readFileSync(path.join(dataFolder, "running.json"), "utf8"))
  const { data }: { data: string } = JSON.parse(readFileSync(path.join(dataFolder, "postgres-place.json"), "utf8"))
  const pidFile = path.join(path.resolve(dataFolder, data), "cluster/postmaster.pid")
  return [...Object.values(parts), Number(readFileSync(pidFile, "utf8").split("\n")[0])]
}

function figure(what: string, value: number, most: number, unit: string): Figure {
  const rounded = Math.round(value * 10) / 10
  return {
    what,
    measured: `${rounded} ${unit}`,
    target: `≤ ${most} ${unit}`,
    isMet: value <= most,
    numbers: { [unit]: rounded },
  }
}
