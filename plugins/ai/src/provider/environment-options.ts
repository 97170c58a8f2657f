/** What every provider may be configured with, in `medusa-config.ts` or by its environment variables. */
export interface ProviderOptions {
  /** What people read instead of its own name, such as that of a server which speaks OpenAI's protocol. */
  displayName?: string
  /** Without it the provider is listed as "not configured", and is never called. */
  apiKey?: string
  /** Another host that speaks the same protocol. */
  baseUrl?: string
  /** How long one call may take, and how long a conversation may be silent; three minutes by default. */
  timeoutMs?: number
  /** Calls at once in one process; 4 by default. */
  concurrency?: number
  /**
   * Where its files may be fetched from, besides its own hosts: a name, or `*.name` for all below it. For a base URL that keeps
   * its files elsewhere.
   */
  mediaHosts?: string[]
}

/**
 * The options that the environment holds for a provider: with the prefix `OPENAI`, those are `OPENAI_API_KEY`, `OPENAI_BASE_URL`,
 * `OPENAI_TIMEOUT_MS` and `OPENAI_CONCURRENCY`. Empty ones count as not set.
 *
 * @throws Error when a number is none
 */
export function environmentOptions(prefix: string, env: NodeJS.ProcessEnv): ProviderOptions {
  const text = (name: string) => env[`${prefix}_${name}`]?.trim() || undefined
  const wholeNumber = (name: string) => {
    const value = text(name)
    if (value === undefined) return undefined
    if (!/^[1-9]\d*$/.test(value))
      throw new Error(`${prefix}_${name} must be a whole number above 0, and is "${value}".`)
    return Number(value)
  }

  return {
    apiKey: text("API_KEY"),
    baseUrl: text("BASE_URL"),
    timeoutMs: wholeNumber("TIMEOUT_MS"),
    concurrency: wholeNumber("CONCURRENCY"),
  }
}
