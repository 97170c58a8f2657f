import { z } from "@medusajs/framework/zod"

/** The providers of AI, as their environment variables begin. Without its key, a provider is listed as "not configured". */
const PROVIDERS = [
  "OPENAI",
  "ANTHROPIC",
  "GOOGLE",
  "MISTRAL",
  "GROQ",
  "STABILITY",
  "ELEVENLABS",
  "RUNWAY",
  "REPLICATE",
  "LUMA",
  "FAL",
] as const

type Provider = (typeof PROVIDERS)[number]

const key = z.string().min(8, "write the key that the provider gave you").optional()
const wholeNumber = (sentence: string) =>
  z.coerce.number({ error: sentence }).int(sentence).positive(sentence).optional()
const timeout = wholeNumber("write how many milliseconds a call may take, such as 180000")
const concurrency = wholeNumber("write how many calls one process may make at once, such as 4")

type SettingsOf<Name extends string, Value> = { [P in Provider as `${P}_${Name}`]: Value }

/**
 * The settings of the providers of AI, by the names of their environment variables. The plugin reads them by itself; here they are only
 * checked, so that a wrong one stops the start and not somebody's generation.
 *
 * @param url of the schema of addresses
 */
export function aiProviderSettings<Url extends z.ZodType>(url: Url) {
  const all = (name: string, schema: z.ZodType) => PROVIDERS.map((provider) => [`${provider}_${name}`, schema])
  return Object.fromEntries([
    ...all("API_KEY", key),
    ...all("BASE_URL", url),
    ...all("TIMEOUT_MS", timeout),
    ...all("CONCURRENCY", concurrency),
  ]) as SettingsOf<"API_KEY", typeof key> &
    SettingsOf<"BASE_URL", Url> &
    SettingsOf<"TIMEOUT_MS", typeof timeout> &
    SettingsOf<"CONCURRENCY", typeof concurrency>
}
