import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CartLine } from "../rules/plan-lines"

interface StoredItem {
  id: string
  variant_id?: string | null
  title: string
  variant_title?: string | null
  quantity: number
  metadata?: Record<string, unknown> | null
}

/**
 * What an order was for, as lines for a new cart. Prices of then are not prices of now, so all lines are at the shop's
 * price; a line that was written by hand has none, and its variant is a name that nobody sells.
 */
export async function readOrderLines(container: MedusaContainer, orderId: string): Promise<CartLine[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "items.*"],
    filters: { id: orderId },
  })
  const order: { items?: (StoredItem | null)[] | null } | undefined = data[0]
  return (order?.items ?? []).flatMap((item) => (item ? [toLine(item)] : []))
}

function toLine({ id, variant_id, title, variant_title, quantity, metadata }: StoredItem): CartLine {
  return {
    id,
    variant_id: variant_id ?? "",
    title: variant_title && variant_title !== title ? `${title}, ${variant_title}` : title,
    quantity: Number(quantity),
    metadata: metadata ?? null,
    is_custom_price: false,
    unit_price: "0",
  }
}
