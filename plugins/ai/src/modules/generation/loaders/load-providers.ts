import { asValue } from "@medusajs/framework/awilix"
import { moduleProviderLoader } from "@medusajs/framework/modules-sdk"
import type { LoaderOptions, MedusaContainer, ModuleProvider } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { AbstractAiProvider, ProviderOptions } from "../../../provider"
import { BUILT_IN_PROVIDERS } from "../built-in-providers"
import { CATALOGUE } from "../catalogue"
import { readOwnModels, type OwnModelOption, type OwnModels } from "../catalogue/own-models"

/** What the plugin's options may say about providers. */
export interface GenerationModuleOptions {
  /** Providers beside the built-in ones, or a built-in one with options of its own. */
  providers?: ModuleProvider[]
  /** Models beside those of the catalogue, such as any that Replicate or fal hosts. */
  models?: OwnModelOption[]
}

/** The names in the module's container. */
export const PROVIDER_PREFIX = "ai_provider_"
export const PROVIDER_IDS = "ai_provider_ids"
export const OWN_MODELS = "ai_own_models"

type HostOptions = ProviderOptions & { models?: object }
type ProviderClass = (new (options: ProviderOptions) => AbstractAiProvider) & { identifier: string }

/** Registers the built-in providers and those of the plugin's options. What is not configured is registered all the same. */
export default async function loadProviders({ container, options }: LoaderOptions): Promise<void> {
  const own = readProviders(options)
  const { models, inputs } = readOwnModels(options?.models, CATALOGUE)
  const builtIn = BUILT_IN_PROVIDERS.filter((id) => !own.some((provider) => provider.id === id))
  await moduleProviderLoader({
    container: container as MedusaContainer,
    providers: [...builtIn.map((id) => ({ resolve: `@webox/ai/providers/${id}`, id, options: {} })), ...own],
    registerServiceFn: async (klass: ProviderClass, providers, { id, options: itsOptions }) => {
      providers.register(PROVIDER_PREFIX + id, asValue(new klass(withInputs(itsOptions ?? {}, inputs.get(id)))))
      providers.registerAdd(PROVIDER_IDS, asValue(id))
    },
  })
  container.register(OWN_MODELS, asValue(served(models, [...builtIn, ...own.map(({ id }) => id)])))
}

/** A host is told how the merchant's models call what they take. */
function withInputs(options: HostOptions, inputs: object | undefined): HostOptions {
  return inputs ? { ...options, models: { ...options.models, ...inputs } } : options
}

function served(models: OwnModels["models"], providers: readonly string[]): OwnModels["models"] {
  const stray = models.find(({ provider }) => !providers.includes(provider))
  if (!stray) return models
  throw new MedusaError(
    MedusaError.Types.INVALID_ARGUMENT,
    `Option models of @webox/ai: ${stray.id} names the provider "${stray.provider}", and there are ${providers.join(", ")}.`
  )
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
