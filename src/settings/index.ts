export { backendUrlOf, storefrontUrlOf } from "./addresses"
export { readAiModels } from "./ai-models"
export { readSettings, SettingsError } from "./read-settings"
export { settingsSchema, type Settings } from "./schema"
