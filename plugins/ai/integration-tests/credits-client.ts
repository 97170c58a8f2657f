import { setTimeout as pause } from "node:timers/promises"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createProduct,
  runJobsUntil,
  type HttpTestContext,
  type TestAdminUser,
  type TestCustomer,
} from "@webox/kit/testing"

export interface StatementLine {
  id: string
  type: string
  credits: number
  balance: number
  reason: string | null
  reference: { type: string; id: string }
}

const SETTLE = "webox-settle-order-credits"

/** What the specs of credits do over HTTP, beside the kit's factories. */
export function creditsClient(context: HttpTestContext) {
  const { api, container, shop } = context
  const knex = () => container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
  let serial = 0

  const credits = async (customer: TestCustomer): Promise<{ balance: number; held: number; available: number }> => {
    const { balance, held, available } = (await api.get("/store/credits", { headers: customer.headers })).data.credits
    return { balance, held, available }
  }

  return {
    knex,
    credits,

    grant: (admin: TestAdminUser, body: object, key: string | undefined = `grant-${++serial}`) =>
      api.post("/admin/credits/grants", body, { headers: { ...admin.headers, "idempotency-key": key } }),

    statement: async (customer: TestCustomer): Promise<StatementLine[]> =>
      (await api.get("/store/credits/transactions?limit=100", { headers: customer.headers })).data.transactions,

    /** A pack of credits at 10 EUR. @param says the metadata of its variant */
    pack: async (says: unknown): Promise<string> => {
      const { variants } = await createProduct(container(), {
        salesChannelId: shop().sales_channel_id,
        shippingProfileId: shop().shipping_profile_id,
        stockLocationId: shop().stock_location_id,
        title: "Credit pack",
        prices: { eur: 10, usd: 12 },
        stock: 100,
      })
      await container()
        .resolve(Modules.PRODUCT)
        .updateProductVariants(variants[0].id, { metadata: { webox_credits: says } })
      return variants[0].id
    },

    /** The payment of an order. */
    payment: async (orderId: string): Promise<string> => {
      const { rows } = await knex().raw<{ rows: { id: string }[] }>(
        `SELECT payment.id FROM payment JOIN order_payment_collection link
           ON link.payment_collection_id = payment.payment_collection_id WHERE link.order_id = ?`,
        [orderId]
      )
      return rows[0]?.id ?? ""
    },

    /** Runs the durable jobs that settle orders, as a process of the shop does, until something holds. */
    runJobsUntil: (isDone: () => Promise<boolean>): Promise<void> => runJobsUntil(context, SETTLE, isDone),

    /** How the jobs stand that settle orders. */
    jobs: async (): Promise<{ state: string; error: string | null }[]> => {
      const { rows } = await knex().raw<{ rows: { state: string; error: string | null }[] }>(
        `SELECT state, error ->> 'message' AS error FROM webox_job WHERE workflow_id = ? ORDER BY id`,
        [SETTLE]
      )
      return rows
    },

    /** Forgets what events have asked for: as if they had been lost. */
    loseJobs: async (): Promise<void> => {
      // The local event bus runs its subscribers a moment after the answer.
      await pause(300)
      await knex().raw("DELETE FROM webox_job WHERE workflow_id = ?", [SETTLE])
    },

    state: async (orderId: string): Promise<string | undefined> => {
      const { rows } = await knex().raw<{ rows: { state: string }[] }>(
        "SELECT state FROM webox_credit_purchase WHERE order_id = ?",
        [orderId]
      )
      return rows[0]?.state
    },
  }
}
