import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { enqueueFrom } from "@webox/kit/durable-jobs"
import { defineReconciler } from "@webox/kit/reconcilers"
import { findOrdersToInvoice } from "./find-orders-to-invoice"
import { issueInvoiceWorkflow } from "./issue-invoice"

/** Asks for the job that issues an order's invoice. Its key is the order: it is asked for once. */
export async function askForInvoice(container: MedusaContainer, order_id: string): Promise<void> {
  await enqueueFrom(container, issueInvoiceWorkflow, { order_id }, { key: order_id })
}

/** Asks for it for those of the orders that are paid and have none. */
export async function askForInvoices(container: MedusaContainer, order_ids: string[]): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (const id of await findOrdersToInvoice(knex, { order_ids }, { limit: order_ids.length })) {
    await askForInvoice(container, id)
  }
}

/** Finds the paid orders whose events were lost. */
export const invoiceReconciler = defineReconciler<string>({
  name: "webox-invoices",
  find: ({ container, after, limit }) =>
    findOrdersToInvoice(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), "recent", { after, limit }),
  placeOf: (orderId) => orderId,
  repair: (orderId, container) => askForInvoice(container, orderId),
})
