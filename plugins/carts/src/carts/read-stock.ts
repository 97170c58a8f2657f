import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils"
import { StockPool, type StockPart, type VariantStock } from "../rules/stock-pool"

const FIELDS = [
  "id",
  "manage_inventory",
  "allow_backorder",
  "product.status",
  "product.sales_channels.id",
  "calculated_price.calculated_amount",
  "inventory_items.inventory_item_id",
  "inventory_items.required_quantity",
  "inventory_items.inventory.location_levels.location_id",
  "inventory_items.inventory.location_levels.stocked_quantity",
  "inventory_items.inventory.location_levels.reserved_quantity",
  "inventory_items.inventory.location_levels.stock_locations.sales_channels.id",
]

/** What the query answers of a variant. */
interface StoredVariant {
  id: string
  manage_inventory: boolean
  allow_backorder: boolean
  product?: { status?: string; sales_channels?: ({ id: string } | null)[] } | null
  calculated_price?: { calculated_amount?: number | null } | null
  inventory_items?: ({
    inventory_item_id: string
    required_quantity: number
    inventory?: { location_levels?: (StoredLevel | null)[] } | null
  } | null)[]
}

interface StoredLevel {
  location_id: string
  stocked_quantity: number
  reserved_quantity: number
  stock_locations?: ({ sales_channels?: ({ id: string } | null)[] } | null)[]
}

/** Where something is sold: what has a price there, and which stock counts. */
export interface PlaceOfSale {
  region_id: string
  currency_code: string
  sales_channel_id: string
}

/** The stock that a cart at a place draws on, in one query however many lines it has. Variants that are not sold there are left out. */
export async function readStock(
  container: MedusaContainer,
  variantIds: (string | null)[],
  { region_id, currency_code, sales_channel_id }: PlaceOfSale
): Promise<StockPool> {
  const ids = [...new Set(variantIds.filter((id) => id !== null))]
  if (ids.length === 0) return new StockPool(new Map())
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variants",
    fields: FIELDS,
    filters: { id: ids },
    context: { calculated_price: QueryContext({ region_id, currency_code }) },
  })
  const variants: StoredVariant[] = data
  return new StockPool(
    new Map(
      variants
        .filter((variant) => isSold(variant, sales_channel_id))
        .map((variant) => [variant.id, variantStock(variant, sales_channel_id)])
    )
  )
}

function isSold({ product, calculated_price }: StoredVariant, salesChannelId: string): boolean {
  return (
    product?.status === "published" &&
    (product.sales_channels ?? []).some((channel) => channel?.id === salesChannelId) &&
    typeof calculated_price?.calculated_amount === "number"
  )
}

function variantStock(variant: StoredVariant, salesChannelId: string): VariantStock {
  return {
    isLimited: variant.manage_inventory && !variant.allow_backorder,
    parts: (variant.inventory_items ?? []).flatMap((part) => (part ? [stockPart(part, salesChannelId)] : [])),
  }
}

function stockPart(
  {
    inventory_item_id,
    required_quantity,
    inventory,
  }: NonNullable<NonNullable<StoredVariant["inventory_items"]>[number]>,
  salesChannelId: string
): StockPart {
  const levels = (inventory?.location_levels ?? []).flatMap((level) => {
    if (!level || !delivers(level, salesChannelId)) return []
    return [{ location_id: level.location_id, free: level.stocked_quantity - level.reserved_quantity }]
  })
  return { inventory_item_id, required_quantity, levels }
}

function delivers({ stock_locations }: StoredLevel, salesChannelId: string): boolean {
  return (stock_locations ?? []).some((location) =>
    (location?.sales_channels ?? []).some((channel) => channel?.id === salesChannelId)
  )
}
