import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { CAPABILITIES, capabilitiesOf, type AbstractAiProvider, type Capability } from "../../provider"
import { CATALOGUE, modelKey } from "./catalogue"
import { PROVIDER_IDS, PROVIDER_PREFIX } from "./loaders/load-providers"
import { offerOf, type Offer } from "./offer"
import { addExchangeRate, readExchangeRates, type ExchangeRate } from "./settings/exchange-rates"
import { addModelSetting, readModelSettings, type ModelSetting } from "./settings/model-settings"

/** A provider as people see it. */
export interface ProviderSummary {
  id: string
  is_configured: boolean
  capabilities: Capability[]
}

type Dependencies = { __pg_connection__: Knex } & Record<string, unknown>

/** Models, their prices, and the providers that serve them. */
export default class GenerationModuleService {
  private readonly knex: Knex
  private readonly providers: ReadonlyMap<string, AbstractAiProvider>

  constructor(dependencies: Dependencies) {
    this.knex = dependencies.__pg_connection__
    const ids = dependencies[PROVIDER_IDS] as string[]
    this.providers = new Map(ids.map((id) => [id, dependencies[PROVIDER_PREFIX + id] as AbstractAiProvider]))
  }

  /** Undefined for a name that nothing was registered by. */
  provider(id: string): AbstractAiProvider | undefined {
    return this.providers.get(id)
  }

  listProviders(): ProviderSummary[] {
    return [...this.providers].map(([id, provider]) => ({
      id,
      is_configured: provider.isConfigured,
      capabilities: capabilitiesOf(provider, CAPABILITIES),
    }))
  }

  /** All models of the catalogue, with what becomes of each now. */
  async offers(today = new Date()): Promise<Offer[]> {
    const settings = await readModelSettings(this.knex)
    return CATALOGUE.map((model) => {
      const provider = this.providers.get(model.provider)
      const isConfigured = provider?.isConfigured === true && typeof provider[model.capability] === "function"
      return offerOf(model, settings.get(modelKey(model)), { isConfigured, today })
    })
  }

  setModel(setting: Omit<ModelSetting, "created_at">): Promise<ModelSetting> {
    return addModelSetting(this.knex, setting)
  }

  exchangeRates(): Promise<ExchangeRate[]> {
    return readExchangeRates(this.knex)
  }

  setExchangeRate(rate: ExchangeRate): Promise<ExchangeRate> {
    return addExchangeRate(this.knex, rate)
  }
}
