import { ProviderError } from "../provider-error"

/** What was loaded: to import it again takes longer than all else that a call needs of us. */
const loaded = new Map<string, unknown>()

/**
 * Loads an SDK when it is first needed. They are optional: a shop installs those of the providers that it uses.
 *
 * @throws ProviderError `unavailable`, with what to install
 */
export async function loadSdk<Sdk>(name: string, load: () => Promise<Sdk>): Promise<Sdk> {
  const known = loaded.get(name)
  if (known !== undefined) return known as Sdk
  try {
    const sdk = await load()
    loaded.set(name, sdk)
    return sdk
  } catch (cause) {
    throw new ProviderError({
      kind: "unavailable",
      is_surely_not_accepted: true,
      message: `The package ${name} could not be loaded. Install it beside @webox/ai: npm install ${name}`,
      cause,
    })
  }
}
