import { readdirSync, readFileSync } from "node:fs"

/**
 * The memory of some processes and all their descendants, in bytes: the proportional set size, in which a page that
 * several share counts once. Linux only, from `/proc/<pid>/smaps_rollup`.
 */
export function memoryOf(roots: number[]): number {
  const parents = parentsByProcess()
  const isOurs = (pid: number): boolean => roots.includes(pid) || isOursByParent(parents.get(pid))
  const isOursByParent = (parent: number | undefined): boolean => parent !== undefined && parent > 1 && isOurs(parent)
  return [...parents.keys()].filter(isOurs).reduce((sum, pid) => sum + proportionalSetSize(pid), 0)
}

function parentsByProcess(): Map<number, number> {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name))
  return new Map(
    pids.map((pid) => [Number(pid), Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)])
  )
}

function proportionalSetSize(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? "0"
  return Number(kilobytes) * 1024
}

/** A process may end between the listing and the reading: it then counts nothing. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8")
  } catch {
    return ""
  }
}
