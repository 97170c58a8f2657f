import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createAdminUser,
  createCustomer,
  runJobsUntil,
  type HttpTestContext,
  type TestCustomer,
} from "@webox/kit/testing"

export interface Asset {
  id: string
  url: string
  mime_type: string
  size_bytes: number
  width: number | null
  height: number | null
  duration_s: number | null
}

export interface Generation {
  id: string
  status: string
  kind: string
  provider: string
  model: string
  input: Record<string, unknown>
  quote: { credits: number }
  cost: { credits: number } | null
  assets: Asset[]
  error: { code: string; message: string } | null
}

/** The local model of pictures: it really draws them, and costs nothing but the merchant's fee. */
export const PICTURE = {
  kind: "image",
  provider: "local",
  model: "local-image",
  input: { prompt: "A lighthouse", seed: 1 },
}

/** A customer with credits and a merchant, who ask for a credit a picture, and what they do. */
export class GenerationClient {
  private constructor(
    private readonly context: HttpTestContext,
    readonly customer: TestCustomer,
    readonly admin: { headers: Record<string, string> }
  ) {}

  static async create(context: HttpTestContext, { credits = 5 } = {}): Promise<GenerationClient> {
    const client = new GenerationClient(context, await createCustomer(context), await createAdminUser(context))
    await client.setFee(PICTURE, 1)
    if (credits > 0) await client.grant(credits)
    return client
  }

  setFee({ provider, model }: { provider: string; model: string }, fee_credits: number) {
    const body = { provider, model, is_on: true, fee_credits, price: null }
    return this.context.api.post("/admin/ai/models", body, { headers: this.admin.headers })
  }

  grant(credits: number) {
    const headers = {
      ...this.admin.headers,
      "idempotency-key": `grant ${this.customer.id} ${Math.random()}`.replaceAll(" ", "-"),
    }
    return this.context.api.post(
      "/admin/credits/grants",
      { customer_id: this.customer.id, credits, reason: "A test" },
      { headers }
    )
  }

  start(body: object = PICTURE, headers: object = {}) {
    return this.context.api.post("/store/ai/generations", body, { headers: { ...this.customer.headers, ...headers } })
  }

  async started(body: object = PICTURE): Promise<Generation> {
    const { status, data } = await this.start(body)
    if (status !== 202) throw new Error(`It was not ordered: ${status} ${JSON.stringify(data)}`)
    return data.generation
  }

  /** One that has been worked off. */
  async done(body: object = PICTURE): Promise<Generation> {
    const { id } = await this.started(body)
    await this.work()
    return this.read(id)
  }

  async read(id: string): Promise<Generation> {
    const { data } = await this.context.api.get(`/store/ai/generations/${id}`, { headers: this.customer.headers })
    return data.generation
  }

  async credits(): Promise<{ balance: number; held: number; available: number }> {
    const { data } = await this.context.api.get("/store/credits", { headers: this.customer.headers })
    const { balance, held, available } = data.credits
    return { balance, held, available }
  }

  async verified() {
    return (await this.context.api.get("/admin/credits/verify", { headers: this.admin.headers })).data
  }

  /** Works off the generations' jobs, until none is left; their ends may be told meanwhile. */
  work(): Promise<void> {
    const knex = this.context.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    return runJobsUntil(this.context, ["webox-run-generation", "webox-announce-generation"], async () => {
      const { rows } = await knex.raw(
        "SELECT 1 FROM webox_job WHERE workflow_id = 'webox-run-generation' AND state IN ('waiting', 'running') LIMIT 1"
      )
      return rows.length === 0
    })
  }
}
