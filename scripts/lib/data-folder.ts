import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from "node:fs"
import path from "node:path"
import { Problem } from "./problem.mjs"
import { root } from "./paths"

const neededBytes = 512 * 1024 * 1024

/** Generated once for each data folder, and never shown but for the demo's two passwords. */
export type Secrets = {
  jwt: string
  cookie: string
  link: string
  revalidation: string
  mfa: string
  database: string
  adminPassword: string
  customerPassword: string
}

/** The absolute path of the data folder that the environment names. */
export function dataFolderOf(environment: NodeJS.ProcessEnv): string {
  return path.resolve(root, environment.WEBOX_DATA_DIR || ".webox")
}

/**
 * Makes the data folder if it is missing, and makes sure that it can be written and has room.
 *
 * @throws {Problem} when it cannot
 */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    const probe = path.join(folder, ".probe")
    writeFileSync(probe, "")
    rmSync(probe)
  } catch (error) {
    throw new Problem(
      `The data folder ${folder} cannot be written (${codeOf(error)}): set WEBOX_DATA_DIR to one that can.`
    )
  }
  const disk = statfsSync(folder)
  const freeBytes = disk.bavail * disk.bsize
  if (freeBytes < neededBytes) {
    throw new Problem(
      `The disk of ${folder} is full: ${Math.floor(freeBytes / 1024 / 1024)} MB are free, 512 MB are needed. Free some room, or set WEBOX_DATA_DIR to a folder on another disk.`
    )
  }
}

/**
 * Reads the secrets of a data folder, and makes those that are missing.
 *
 * @throws {Problem} when the file was damaged: new secrets would lock everybody out
 */
export function readSecrets(folder: string): Secrets {
  const file = path.join(folder, "secrets.json")
  const known = existsSync(file) ? parseSecrets(file) : {}
  const secrets = { ...newSecrets(), ...known }
  if (Object.keys(secrets).length > Object.keys(known).length) writeWhole(file, secrets)
  return secrets
}

function parseSecrets(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    throw new Problem(`${file} is damaged: restore it from a copy, or begin anew with "npm start -- --fresh".`)
  }
}

/** Writes a JSON file that only its owner reads, whole or not at all. */
export function writeWhole(file: string, content: object): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, file)
}

function newSecrets(): Secrets {
  const hex = () => randomBytes(32).toString("hex")
  const password = () => randomBytes(12).toString("base64url")
  return {
    jwt: hex(),
    cookie: hex(),
    link: hex(),
    revalidation: hex(),
    mfa: randomBytes(32).toString("base64"),
    database: hex(),
    adminPassword: password(),
    customerPassword: password(),
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error)
}
