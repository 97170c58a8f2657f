import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { defineReconciler } from "@webox/kit/reconcilers"
import type { Where } from "./find-orders-to-invoice"

/** More than this the reconciler finds. */
const FOUND_BY_AN_EVENT = 100

interface DocumentJob {
  /** Of the reconciler. */
  name: string
  /** Finds what should have a document and has none, in the order of their ids. */
  find: (knex: Knex, where: Where, page: { after?: string | undefined; limit: number }) => Promise<string[]>
  /** Asks for the job that issues the document of one. Its key is the id: it is asked for once. */
  ask: (container: MedusaContainer, id: string) => Promise<unknown>
}

/** A document that is issued by a job: how the job is asked for when something happened to an order, and when the event was lost. */
export function defineDocumentJob({ name, find, ask }: DocumentJob) {
  const knexOf = (container: MedusaContainer) => container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return {
    askForOrders: async (container: MedusaContainer, order_ids: string[]): Promise<void> => {
      const ids = await find(knexOf(container), { order_ids }, { limit: FOUND_BY_AN_EVENT })
      for (const id of ids) await ask(container, id)
    },
    reconciler: defineReconciler<string>({
      name,
      find: ({ container, after, limit }) => find(knexOf(container), "recent", { after, limit }),
      placeOf: (id) => id,
      repair: async (id, container) => {
        await ask(container, id)
      },
    }),
  }
}
