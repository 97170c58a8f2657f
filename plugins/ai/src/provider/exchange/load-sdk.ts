import { ProviderError } from "../provider-error"

/**
 * Loads an SDK when it is first needed. They are optional: a shop installs those of the providers that it uses.
 *
 * @throws ProviderError `unavailable`, with what to install
 */
export async function loadSdk<Sdk>(name: string, load: () => Promise<Sdk>): Promise<Sdk> {
  try {
    return await load()
  } catch (cause) {
    throw new ProviderError({
      kind: "unavailable",
      is_surely_not_accepted: true,
      message: `The package ${name} could not be loaded. Install it beside @webox/ai: npm install ${name}`,
      cause,
    })
  }
}
