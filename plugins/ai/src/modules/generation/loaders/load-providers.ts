import { asValue } from "@medusajs/framework/awilix"
import { moduleProviderLoader } from "@medusajs/framework/modules-sdk"
import type { LoaderOptions, MedusaContainer, ModuleProvider } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { AbstractAiProvider, ProviderOptions } from "../../../provider"
import { BUILT_IN_PROVIDERS } from "../built-in-providers"

/** What the plugin's options may say about providers. */
export interface GenerationModuleOptions {
  /** Providers beside the built-in ones, or a built-in one with options of its own. */
  providers?: ModuleProvider[]
}

/** The names in the module's container. */
export const PROVIDER_PREFIX = "ai_provider_"
export const PROVIDER_IDS = "ai_provider_ids"

type ProviderClass = (new (options: ProviderOptions) => AbstractAiProvider) & { identifier: string }

/** Registers the built-in providers and those of the plugin's options. What is not configured is registered all the same. */
export default async function loadProviders({ container, options }: LoaderOptions): Promise<void> {
  const own = readProviders(options)
  const builtIn = BUILT_IN_PROVIDERS.filter((id) => !own.some((provider) => provider.id === id))
  await moduleProviderLoader({
    container: container as MedusaContainer,
    providers: [...builtIn.map((id) => ({ resolve: `@webox/ai/providers/${id}`, id, options: {} })), ...own],
    registerServiceFn: async (klass: ProviderClass, providers, { id, options: itsOptions }) => {
      providers.register(PROVIDER_PREFIX + id, asValue(new klass(itsOptions ?? {})))
      providers.registerAdd(PROVIDER_IDS, asValue(id))
    },
  })
}

function readProviders(options: Record<string, unknown> | undefined): (ModuleProvider & { id: string })[] {
  const { providers = [] }: GenerationModuleOptions = options ?? {}
  return providers.map((provider) => {
    if (typeof provider.id === "string" && provider.id !== "") return { ...provider, id: provider.id }
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      "Each of the option providers of @webox/ai needs an id, such as openai: it is what models are named by."
    )
  })
}
