import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { CAPABILITIES, capabilitiesOf, type AbstractAiProvider, type Capability } from "../../provider"
import type { BreakerState } from "../../provider-calls/breaker"
import { ProviderGate } from "../../provider-calls/provider-gate"
import { periodOf } from "./budgets/budget"
import { addBudgetSetting, type BudgetSetting } from "./budgets/budget-settings"
import { readMonth, type PeriodUse } from "./budgets/budget-uses"
import { listBudgets, type Budget } from "./budgets/list-budgets"
import { CATALOGUE, modelKey, type CatalogueModel } from "./catalogue"
import { OWN_MODELS, PROVIDER_IDS, PROVIDER_PREFIX } from "./loaders/load-providers"
import { offerOf, type Offer } from "./offer"
import { addExchangeRate, readExchangeRates, type ExchangeRate } from "./settings/exchange-rates"
import { addModelSetting, readModelSettings, type ModelSetting, type NewModelSetting } from "./settings/model-settings"
import { addSampleFee, readSampleFee, type SampleFee } from "./settings/sample-fee"
import { readProviderHealth, type ProviderHealth } from "./store/provider-health"

/** A provider as people see it. */
export interface ProviderSummary {
  id: string
  /** What people read. */
  name: string
  is_configured: boolean
  /** The environment variable that its key is read from, such as `OPENAI_API_KEY`. */
  key_variable: string | null
  capabilities: Capability[]
  /** Of this process. */
  breaker: BreakerState
}

type Dependencies = { __pg_connection__: Knex } & Record<string, unknown>

/** Models, their prices, and the providers that serve them. */
export default class GenerationModuleService {
  /** All that are known: those of the catalogue, and those that the merchant named. */
  readonly models: readonly CatalogueModel[]
  private readonly knex: Knex
  private readonly providers: ReadonlyMap<string, AbstractAiProvider>
  private readonly gates: ReadonlyMap<string, ProviderGate>

  constructor(dependencies: Dependencies) {
    this.knex = dependencies.__pg_connection__
    this.models = [...CATALOGUE, ...((dependencies[OWN_MODELS] as CatalogueModel[] | undefined) ?? [])]
    const ids = dependencies[PROVIDER_IDS] as string[]
    this.providers = new Map(ids.map((id) => [id, dependencies[PROVIDER_PREFIX + id] as AbstractAiProvider]))
    this.gates = new Map([...this.providers].map(([id, { concurrency }]) => [id, new ProviderGate(concurrency)]))
  }

  /** Undefined for a name that nothing was registered by. */
  provider(id: string): AbstractAiProvider | undefined {
    return this.providers.get(id)
  }

  /** What people read for a provider; the id itself of one that is gone. */
  providerName(id: string): string {
    return this.providers.get(id)?.displayName ?? id
  }

  /** Undefined for a model that is not known, or not any more. */
  model(work: { provider: string; model: string }): CatalogueModel | undefined {
    return this.models.find(({ provider, id }) => provider === work.provider && id === work.model)
  }

  /** What people read for a model; the id itself of one that is gone. */
  modelName(work: { provider: string; model: string }): string {
    return this.model(work)?.name ?? work.model
  }

  /** The provider that judges prompts, where one that can is configured. */
  moderator(): { id: string; moderate: NonNullable<AbstractAiProvider["moderate"]> } | undefined {
    for (const [id, provider] of this.providers) {
      if (provider.isConfigured && provider.moderate) return { id, moderate: provider.moderate.bind(provider) }
    }
    return undefined
  }

  /**
   * What stands before the calls of this process to a provider: each paid call goes through it.
   *
   * @throws Error for a name that nothing was registered by
   */
  gate(id: string): ProviderGate {
    const gate = this.gates.get(id)
    if (!gate) throw new Error(`There is no provider "${id}".`)
    return gate
  }

  listProviders(): ProviderSummary[] {
    return [...this.providers].map(([id, provider]) => ({
      id,
      name: this.providerName(id),
      is_configured: provider.isConfigured,
      key_variable: provider.keyVariable ?? null,
      capabilities: capabilitiesOf(provider, CAPABILITIES),
      breaker: this.gate(id).state,
    }))
  }

  /** How the calls to each provider went. */
  providerHealth(): Promise<Map<string, ProviderHealth>> {
    return readProviderHealth(this.knex, [...this.providers.keys()])
  }

  /** All models that are known, with what becomes of each now. */
  async offers(today = new Date()): Promise<Offer[]> {
    const [settings, sampleFee] = await Promise.all([readModelSettings(this.knex), readSampleFee(this.knex)])
    return this.models.map((model) => {
      const provider = this.providers.get(model.provider)
      const isConfigured = provider?.isConfigured === true && capabilitiesOf(provider, [model.capability]).length > 0
      const usual_fee_micros = provider?.isFree ? (sampleFee?.fee_micros ?? 0) : 0
      return offerOf(model, settings.get(modelKey(model)), { isConfigured, today, usual_fee_micros })
    })
  }

  setModel(setting: NewModelSetting): Promise<ModelSetting> {
    return addModelSetting(this.knex, setting)
  }

  /** What a sample costs that is made for nothing; undefined until somebody has set it. */
  sampleFee(): Promise<SampleFee | undefined> {
    return readSampleFee(this.knex)
  }

  setSampleFee(fee: SampleFee): Promise<SampleFee> {
    return addSampleFee(this.knex, fee)
  }

  exchangeRates(): Promise<ExchangeRate[]> {
    return readExchangeRates(this.knex)
  }

  setExchangeRate(rate: ExchangeRate): Promise<ExchangeRate> {
    return addExchangeRate(this.knex, rate)
  }

  /** The budgets that count, as they stand now. */
  budgets(): Promise<Budget[]> {
    return listBudgets(this.knex)
  }

  setBudget(setting: Omit<BudgetSetting, "number" | "created_at">): Promise<BudgetSetting> {
    return addBudgetSetting(this.knex, setting)
  }

  /** What is spent and promised this month, by provider, and for all together. */
  monthUse(now = new Date()): Promise<PeriodUse[]> {
    return readMonth(this.knex, periodOf("merchant_month", now))
  }
}
