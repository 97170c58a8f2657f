import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { parseEnv } from "node:util"
import { readAiModels, readSettings, SettingsError, type Settings } from "../../src/settings"
import { Problem } from "./problem.mjs"
import type { Secrets } from "./data-folder"
import { root } from "./paths"

export type Environment = Record<string, string | undefined>

/** The variables of the process over those of `.env`, or of the file that `WEBOX_ENV_FILE` names. */
export function readEnvironment(): Environment {
  const file = process.env.WEBOX_ENV_FILE ?? path.join(root, ".env")
  const written = existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {}
  return { ...written, ...process.env }
}

/** What the backend runs with, as its process gets it, and as it reads it. */
export type BackendEnvironment = { variables: Environment; settings: Settings }

/**
 * What the backend runs with: the environment, completed by what was generated for the data folder.
 *
 * @throws {Problem} naming each setting that is wrong or missing
 */
export function backendEnvironment(
  environment: Environment,
  { dataFolder, secrets, databaseUrl }: { dataFolder: string; secrets: Secrets; databaseUrl: string }
): BackendEnvironment {
  const generated = {
    JWT_SECRET: secrets.jwt,
    COOKIE_SECRET: secrets.cookie,
    WEBOX_LINK_SECRET: secrets.link,
    WEBOX_REVALIDATION_SECRET: secrets.revalidation,
    AUTH_MFA_ENCRYPTION_KEY: secrets.mfa,
    WEBOX_DEMO: "true",
  }
  const variables = {
    ...generated,
    ...withoutEmpty(environment),
    DATABASE_URL: databaseUrl,
    WEBOX_DATA_DIR: dataFolder,
    NODE_ENV: "production",
    MEDUSA_DISABLE_TELEMETRY: "true",
    NEXT_TELEMETRY_DISABLED: "1",
    MEDUSA_FF_TRANSLATION: "true",
  }
  return { variables, settings: validate(variables) }
}

/**
 * Validates the settings before anything slow begins. Those that are generated later count as right.
 *
 * @throws {Problem} naming each setting that is wrong
 */
export function validateEarly(environment: Environment): Settings {
  const placeholder = "x".repeat(32)
  return validate({
    DATABASE_URL: "postgres://localhost/webox",
    JWT_SECRET: placeholder,
    COOKIE_SECRET: placeholder,
    WEBOX_LINK_SECRET: placeholder,
    AUTH_MFA_ENCRYPTION_KEY: Buffer.alloc(32).toString("base64"),
    ...withoutEmpty(environment),
  })
}

function validate(variables: Environment): Settings {
  try {
    const settings = readSettings(variables)
    readAiModels(settings)
    return settings
  } catch (error) {
    if (error instanceof SettingsError) throw new Problem(`${error.message}\nSettings are listed in .env.example.`)
    throw error
  }
}

function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""))
}
