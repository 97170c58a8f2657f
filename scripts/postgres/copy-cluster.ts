import { chmodSync, chownSync, cpSync, readdirSync } from "node:fs"
import path from "node:path"
import { placeCluster } from "./cluster-place"

/** Copies the embedded Postgres of one data folder, which must not run, for another data folder that has none. */
export function copyCluster(from: string, to: string): void {
  const source = placeCluster(from)
  const { data, user } = placeCluster(to)
  cpSync(source.data, data, { recursive: true })
  // Node 22 copies no folder's mode, and Postgres takes no cluster that others may enter.
  chmodSync(data, 0o700)
  // A copy belongs to who made it: root's must be given to the user that runs Postgres.
  const { uid, gid } = user
  if (uid === undefined || gid === undefined) return
  for (const entry of readdirSync(data, { recursive: true, encoding: "utf8" }))
    chownSync(path.join(data, entry), uid, gid)
}
