import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { currencyDecimals, roundMoney, toDecimal, type Amount, type Decimal } from "@webox/kit/money"
import {
  dayOf,
  invoiceErrors,
  type InvoiceInput,
  type OrderAddress,
  type OrderFacts,
  type OrderItem,
  type OrderShippingMethod,
} from "../modules/invoice"

const FIELDS = [
  "id",
  "display_id",
  "currency_code",
  "email",
  "created_at",
  "items.*",
  "items.adjustments.*",
  "items.tax_lines.*",
  "shipping_methods.*",
  "shipping_methods.adjustments.*",
  "shipping_methods.tax_lines.*",
  "billing_address.*",
  "shipping_address.*",
  "payment_collections.amount",
  "payment_collections.status",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.captures.created_at",
] as const

type Rows<Row> = (Row | null)[] | null | undefined

interface Payment {
  provider_id: string
  captures: Rows<{ amount: Amount; created_at: Date | string }>
}

/** An order as Medusa's query gives it with these fields. */
interface OrderRow {
  id: string
  display_id: number
  currency_code: string
  email: string | null
  created_at: Date | string
  items: Rows<OrderItem & { variant_sku?: string | null }>
  shipping_methods: Rows<OrderShippingMethod>
  billing_address: OrderAddress | null
  shipping_address: OrderAddress | null
  payment_collections: Rows<{ amount: Amount; status: string; payments: Rows<Payment> }>
}

/** What an invoice says of a sale; who sells, and how it is said, is the settings'. */
export type Sale = Pick<InvoiceInput, "order" | "charged" | "payments">

/**
 * Reads an order that is paid in full. The truth is in the captures: events come late or never.
 *
 * @throws WEBOX_INVOICES_ORDER_NOT_FOUND (404), WEBOX_INVOICES_ORDER_UNPAID (409)
 */
export async function readSale(container: MedusaContainer, orderId: string): Promise<Sale> {
  const { data: orders } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: [...FIELDS], filters: { id: orderId } })
  const row: OrderRow | undefined = orders[0]
  if (!row) throw invoiceErrors.WEBOX_INVOICES_ORDER_NOT_FOUND()

  const collections = present(row.payment_collections).filter(({ status }) => status !== "canceled")
  const payments = collections.flatMap((collection) => present(collection.payments)).flatMap(paymentsOf)
  const charged = roundMoney(add(collections.map(({ amount }) => amount)), row.currency_code)
  const paid = roundMoney(add(payments.map(({ amount }) => amount)), row.currency_code)
  if (paid.isLessThan(charged)) {
    const decimals = currencyDecimals(row.currency_code)
    throw invoiceErrors.WEBOX_INVOICES_ORDER_UNPAID({
      paid: paid.toFixed(decimals),
      charged: charged.toFixed(decimals),
      currency_code: row.currency_code.toUpperCase(),
    })
  }
  return { order: factsOf(row), charged, payments }
}

function factsOf(row: OrderRow): OrderFacts {
  return {
    id: row.id,
    display_id: String(row.display_id),
    currency_code: row.currency_code,
    email: row.email ?? "",
    placed_on: dayOf(new Date(row.created_at)),
    items: present(row.items).map((item) => ({ ...item, sku: item.variant_sku ?? null })),
    shipping_methods: present(row.shipping_methods),
    billing_address: row.billing_address,
    shipping_address: row.shipping_address,
  }
}

function paymentsOf({ provider_id, captures }: Payment): InvoiceInput["payments"] {
  const method = methodOf(provider_id)
  return present(captures).map(({ amount, created_at }) => ({ method, amount, paid_on: dayOf(new Date(created_at)) }))
}

/** What the document says was paid, or refunded, with. */
export function methodOf(provider_id: string): string {
  return provider_id.includes("stripe") ? "card" : "online"
}

function present<Row>(rows: Rows<Row>): Row[] {
  return (rows ?? []).filter((row) => row !== null)
}

function add(amounts: Amount[]): Decimal {
  return amounts.reduce<Decimal>((total, amount) => total.plus(toDecimal(amount)), toDecimal(0))
}
