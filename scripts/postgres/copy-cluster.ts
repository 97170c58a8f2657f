import { chmodSync, chownSync, cpSync, readdirSync, statSync } from "node:fs"
import path from "node:path"
import { placeCluster } from "./cluster-place"

/** Copies the embedded Postgres of one data folder, which must not run, for another data folder that has none. */
export function copyCluster(from: string, to: string): void {
  const source = placeCluster(from)
  const { data, user } = placeCluster(to)
  cpSync(source.data, data, { recursive: true })
  const entries = readdirSync(data, { recursive: true, encoding: "utf8" })
  // Node 22 gives a copied folder the usual mode, and Postgres takes no cluster that others may enter.
  for (const entry of [".", ...entries]) chmodSync(path.join(data, entry), modeOf(path.join(source.data, entry)))
  // A copy belongs to who made it: root's must be given to the user that runs Postgres.
  const { uid, gid } = user
  if (uid === undefined || gid === undefined) return
  for (const entry of entries) chownSync(path.join(data, entry), uid, gid)
}

function modeOf(file: string): number {
  return statSync(file).mode & 0o777
}
