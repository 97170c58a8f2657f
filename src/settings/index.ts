export { backendUrlOf, storefrontUrlOf } from "./addresses"
export { readSettings, SettingsError } from "./read-settings"
export { settingsSchema, type Settings } from "./schema"
