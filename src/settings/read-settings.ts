import { settingsSchema, type Settings } from "./schema"

/** A setting is missing or wrong. The message names each one and says what to write. */
export class SettingsError extends Error {
  readonly code = "WEBOX_SETTINGS_INVALID"
}

/**
 * Reads and validates the settings of the shop.
 *
 * An empty value counts as not set, so that a line `S3_BUCKET=` in `.env` means its default.
 *
 * @param environment the variables, usually `process.env`
 * @throws {SettingsError} one sentence a line for each setting that is missing or wrong
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""))
  const result = settingsSchema.safeParse(present)
  if (result.success) return result.data

  const sentences = result.error.issues.map((issue) => {
    const name = String(issue.path[0])
    const state = present[name] === undefined ? "is not set" : "is wrong"
    return `${name} ${state}: ${issue.message}.`
  })
  throw new SettingsError(sentences.join("\n"))
}
