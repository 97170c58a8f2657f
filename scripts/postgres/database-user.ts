import { execFileSync, spawnSync } from "node:child_process"
import { Problem } from "../lib/problem.mjs"

/** Who runs the database: nobody in particular (whoever started this), or a system user, since Postgres refuses root. */
export type DatabaseUser = { uid?: number; gid?: number }

/**
 * The user that runs the embedded Postgres. For root it is the system user `postgres`, made if it is missing.
 *
 * @throws {Problem} when root cannot make that user
 */
export function databaseUser(): DatabaseUser {
  if (process.getuid?.() !== 0) return {}
  if (!idOf("-u")) makeUser()
  const [uid, gid] = [idOf("-u"), idOf("-g")]
  if (!uid || !gid) throw refusal()
  return { uid, gid }
}

/** Whether that user can run a program: a folder above it may be closed to others, such as root's home. */
export function canRun(user: DatabaseUser, program: string): boolean {
  return spawnSync("test", ["-x", program], user).status === 0
}

function idOf(flag: "-u" | "-g"): number | undefined {
  const { status, stdout } = spawnSync("id", [flag, "postgres"], { encoding: "utf8" })
  return status === 0 ? Number(stdout) : undefined
}

function makeUser(): void {
  try {
    execFileSync(
      "useradd",
      ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"],
      { stdio: "ignore" }
    )
  } catch {
    throw refusal()
  }
}

function refusal(): Problem {
  return new Problem(
    "Postgres does not run as root, and the system user postgres could not be made. Start as an ordinary user, or set DATABASE_URL to a database of your own."
  )
}
