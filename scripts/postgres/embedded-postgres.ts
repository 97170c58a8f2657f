import { randomBytes } from "node:crypto"
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { Client } from "pg"
import { freePort } from "../lib/free-port"
import { Problem } from "../lib/problem.mjs"
import { runProgram } from "../lib/run-program.mjs"
import { placeCluster, type ClusterPlace } from "./cluster-place"

export type EmbeddedPostgres = {
  port: number
  password: string
  /** Whether the server was already running, left by a launcher that was killed. */
  adopted: boolean
  /** The URL of one of its databases. */
  url(database: string): string
  isRunning(): boolean
  stop(): Promise<void>
}

export type EmbeddedPostgresOptions = {
  dataFolder: string
  /** The password of the superuser, set when the cluster is made. */
  password: string
  /** For tests only: trades safety for speed, so that a power cut loses the cluster. */
  throwaway?: boolean
}

/**
 * Starts the Postgres of a data folder on a free port of loopback, or adopts the one that still runs there.
 *
 * The server is started by `pg_ctl`, in a process group of its own: Ctrl-C in the terminal reaches the launcher alone,
 * which stops the server last.
 *
 * @throws {Problem} when it cannot be made or started
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const place = placeCluster(options.dataFolder)
  await removeHalfMade(place)
  if (!isMade(place)) await makeCluster(place, options.password)

  const running = runningServer(place)
  const port = running?.port ?? (await freePort())
  if (!running) await startServer(place, port, options)

  const postgres: EmbeddedPostgres = {
    port,
    password: options.password,
    adopted: running !== undefined,
    url: (database) => `postgres://postgres:${options.password}@localhost:${port}/${database}`,
    isRunning: () => runningServer(place) !== undefined,
    stop: () => stopCluster(place),
  }
  return postgres
}

/** Makes a database if there is none of that name. */
export async function ensureDatabase(postgres: EmbeddedPostgres, name: string): Promise<void> {
  const client = new Client({ connectionString: postgres.url("postgres") })
  await client.connect()
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name])
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

/** The last file that `makeCluster` writes: a cluster without it was cut short. */
const madeFile = "webox-made"

function isMade(place: ClusterPlace): boolean {
  return existsSync(path.join(place.data, madeFile))
}

async function removeHalfMade(place: ClusterPlace): Promise<void> {
  if (isMade(place)) return
  await stopCluster(place)
  rmSync(path.join(place.data, "cluster"), { recursive: true, force: true })
}

async function makeCluster(place: ClusterPlace, password: string): Promise<void> {
  const passwordFile = path.join(tmpdir(), `webox-${randomBytes(8).toString("hex")}`)
  writeFileSync(passwordFile, password, { mode: 0o600, flag: "wx" })
  try {
    if (place.user.uid !== undefined && place.user.gid !== undefined) {
      chownSync(passwordFile, place.user.uid, place.user.gid)
    }
    await runProgram(
      path.join(place.programs, "initdb"),
      [
        `--pgdata=${clusterOf(place)}`,
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=icu",
        "--icu-locale=und",
      ],
      { ...place.user, cwd: place.data }
    )
    writeFileSync(path.join(place.data, madeFile), "")
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

async function startServer(place: ClusterPlace, port: number, { throwaway }: EmbeddedPostgresOptions): Promise<void> {
  const flags = [
    `-p ${port}`,
    "-c listen_addresses=localhost",
    "-c unix_socket_directories=",
    "-c max_connections=200",
    ...(throwaway ? ["-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off"] : []),
  ]
  const log = path.join(place.data, "postgres.log")
  try {
    await runProgram(
      path.join(place.programs, "pg_ctl"),
      ["start", "-w", "-t", "60", "-D", clusterOf(place), "-l", log, "-o", flags.join(" ")],
      { ...place.user, cwd: place.data }
    )
  } catch (error) {
    const reason = existsSync(log)
      ? readFileSync(log, "utf8").trimEnd().split("\n").slice(-5).join("\n")
      : String(error)
    throw new Problem(`The embedded Postgres did not start. Its log, ${log}, ends with:\n${reason}`)
  }
}

/** Ends the server of a cluster, if one runs. */
export async function stopCluster(place: ClusterPlace): Promise<void> {
  if (runningServer(place)) await stopServer(place)
}

async function stopServer(place: ClusterPlace): Promise<void> {
  await runProgram(
    path.join(place.programs, "pg_ctl"),
    ["stop", "-w", "-t", "60", "-m", "fast", "-D", clusterOf(place)],
    { ...place.user, cwd: place.data }
  )
}

function clusterOf(place: ClusterPlace): string {
  return path.join(place.data, "cluster")
}

/** The server that runs on this cluster, read from its `postmaster.pid`: line 1 is the process, line 4 the port. */
function runningServer(place: ClusterPlace): { pid: number; port: number } | undefined {
  const file = path.join(clusterOf(place), "postmaster.pid")
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, "utf8").split("\n")
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (!pid || !port || !isPostgres(pid)) return undefined
  return { pid, port }
}

/** A process number is soon used again by another program, so its name is checked where the system tells it. */
function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false
  }
  const commandLine = `/proc/${pid}/cmdline`
  return !existsSync(commandLine) || readFileSync(commandLine, "utf8").includes("postgres")
}
