import { readFileSync } from "node:fs"
import path from "node:path"
import { SettingsError } from "./read-settings"
import type { Settings } from "./schema"

/**
 * The models beside the catalogue's, from the file that `WEBOX_AI_MODELS_FILE` names: a list, as the option `models` of
 * `@webox/ai` takes it, which reads what is in it. A path that is not whole begins in `WEBOX_DATA_DIR`.
 *
 * @throws {SettingsError} when there is no such file, or it is no list
 */
export function readAiModels(settings: Pick<Settings, "WEBOX_AI_MODELS_FILE" | "WEBOX_DATA_DIR">): unknown[] {
  const { WEBOX_AI_MODELS_FILE: name, WEBOX_DATA_DIR } = settings
  if (!name) return []
  const file = path.resolve(WEBOX_DATA_DIR, name)
  const refuse = (fault: string) => new SettingsError(`WEBOX_AI_MODELS_FILE is wrong: ${file} ${fault}.`)
  let text: string
  try {
    text = readFileSync(file, "utf8")
  } catch {
    throw refuse("cannot be read: write the path of a file")
  }
  const models = parsed(text)
  if (!Array.isArray(models)) throw refuse("is no JSON list: begin with [ and end with ]")
  return models
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
