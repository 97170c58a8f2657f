import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { PermanentJobError } from "@webox/kit/durable-jobs"
import type { Amount } from "@webox/kit/money"
import type { OrderFacts, PackLine } from "../../modules/credits/orders/order-facts"
import { PACK_KEY, packMicros } from "../../modules/credits/orders/pack"
import { readFingerprint } from "./order-fingerprint"

const FIELDS = [
  "id",
  "status",
  "currency_code",
  "total",
  "items.id",
  "items.variant_id",
  "items.total",
  "items.detail.quantity",
  "items.detail.return_received_quantity",
  "shipping_methods.total",
  "customer.id",
  "customer.has_account",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.refunds.amount",
] as const

/** An order as Medusa's query gives it with these fields. */
interface OrderRow {
  status: string
  currency_code: string
  total: Amount
  items: Rows<{
    id: string
    variant_id: string | null
    total: Amount
    detail: { quantity: Amount; return_received_quantity: Amount } | null
  }>
  shipping_methods: Rows<{ total: Amount }>
  customer: { id: string; has_account: boolean } | null
  payment_collections: Rows<{
    payments: Rows<{ captures: Rows<{ amount: Amount }>; refunds: Rows<{ amount: Amount }> }>
  }>
}

type Rows<Row> = (Row | null)[] | null | undefined

/**
 * Reads what the rules of credit packs need to know of an order.
 *
 * @throws PermanentJobError when there is no such order, or a pack does not say how many credits it holds
 */
export async function readOrderFacts(container: MedusaContainer, orderId: string): Promise<OrderFacts> {
  // First the fingerprint: what changes after it makes the order unsettled again.
  const fingerprint = await readFingerprint(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), orderId)
  const { data: orders } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: [...FIELDS], filters: { id: orderId } })
  const order: OrderRow | undefined = orders[0]
  if (!order) throw new PermanentJobError(`There is no order ${orderId}.`)

  const lines = present(order.items)
  const packs = await packsOf(
    container,
    lines.flatMap(({ variant_id }) => variant_id ?? [])
  )
  const payments = present(order.payment_collections).flatMap(({ payments }) => present(payments))
  const other = lines.filter(({ variant_id }) => !packs.has(variant_id ?? ""))
  return {
    order_id: orderId,
    currency_code: order.currency_code,
    customer_id: order.customer?.has_account ? order.customer.id : null,
    is_canceled: order.status === "canceled",
    is_draft: order.status === "draft",
    total: order.total,
    captured: sum(payments.flatMap(({ captures }) => present(captures).map(({ amount }) => amount))),
    refunded: sum(payments.flatMap(({ refunds }) => present(refunds).map(({ amount }) => amount))),
    packs: lines.flatMap(({ id, variant_id, total, detail }): PackLine[] => {
      const credits_micros = packs.get(variant_id ?? "")
      const quantity = MathBN.convert(detail?.quantity ?? 0).toNumber()
      const returned_quantity = MathBN.convert(detail?.return_received_quantity ?? 0).toNumber()
      return credits_micros === undefined
        ? []
        : [{ line_item_id: id, quantity, returned_quantity, credits_micros, value: total }]
    }),
    other_value: sum([...other, ...present(order.shipping_methods)].map(({ total }) => total)),
    fingerprint,
  }
}

/**
 * The micro-credits of a piece, by variant. Deleted variants too: they were sold.
 *
 * Read from the variant, never from the line item: what a line item says, the shopper may have written.
 */
async function packsOf(container: MedusaContainer, variantIds: string[]): Promise<Map<string, number>> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: { id: string; sku: string | null; credits: string }[] }>(
      `SELECT id, sku, metadata ->> ? AS credits FROM product_variant WHERE id = ANY(?) AND metadata ->> ? IS NOT NULL`,
      [PACK_KEY, variantIds, PACK_KEY]
    )
  return new Map(
    rows.map(({ id, sku, credits }) => {
      const micros = packMicros(credits)
      if (micros !== undefined) return [id, micros]
      throw new PermanentJobError(
        `The variant ${sku ?? id} has "${PACK_KEY}": "${credits}" in its metadata. Write whole credits, from 1 to 1000000, then retry the job.`
      )
    })
  )
}

function present<Row>(items: Rows<Row>): Row[] {
  return (items ?? []).filter((item) => item !== null)
}

function sum(amounts: Amount[]): Amount {
  return amounts.reduce<Amount>((total, amount) => MathBN.add(total, amount), 0)
}
