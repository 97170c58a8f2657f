import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/** An order's line with the stock behind its variant. */
export interface StockedLine {
  id: string
  quantity: BigNumberInput
  variant?: {
    manage_inventory: boolean
    allow_backorder: boolean
    inventory_items?: {
      inventory_item_id: string
      required_quantity: number
      inventory?: { location_levels?: StockLevel[] } | null
    }[]
  } | null
}

export interface StockLevel {
  location_id: string
  stocked_quantity: number
  reserved_quantity: number
  stock_locations?: { sales_channels?: { id: string }[] }[]
}

export interface ReservationInput {
  line_item_id: string
  inventory_item_id: string
  location_id: string
  quantity: BigNumberInput
  allow_backorder: boolean
}

/**
 * The reservations that completion would have made for an order's lines: at a stock location of its sales channel,
 * one with enough if there is one. Completion makes all of them in one transaction, so they are all there or none is.
 * Source: Medusa's `prepareConfirmInventoryInput`, which is not exported.
 */
export function missingReservations(lines: StockedLine[], salesChannelId: string | null): ReservationInput[] {
  return lines.flatMap((line) => {
    const { variant } = line
    if (!variant?.manage_inventory) return []
    return (variant.inventory_items ?? []).flatMap((item): ReservationInput[] => {
      const quantity = MathBN.mult(item.required_quantity, line.quantity)
      const levels = (item.inventory?.location_levels ?? []).filter((level) => servesChannel(level, salesChannelId))
      const level = levels.find((candidate) => MathBN.gte(available(candidate), quantity)) ?? levels[0]
      if (!level) return []
      return [
        {
          line_item_id: line.id,
          inventory_item_id: item.inventory_item_id,
          location_id: level.location_id,
          quantity,
          allow_backorder: variant.allow_backorder,
        },
      ]
    })
  })
}

function servesChannel(level: StockLevel, salesChannelId: string | null): boolean {
  if (salesChannelId === null) return true
  const channels = (level.stock_locations ?? []).flatMap((location) => location.sales_channels ?? [])
  return channels.some((channel) => channel.id === salesChannelId)
}

function available(level: StockLevel): BigNumberInput {
  return MathBN.sub(level.stocked_quantity, level.reserved_quantity)
}
