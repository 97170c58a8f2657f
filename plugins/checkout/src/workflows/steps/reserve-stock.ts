import type { IInventoryService, MedusaContainer, OrderDTO } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CheckoutCart } from "../../checkout/checkout-cart"
import { nameOf } from "../../checkout/named-items"
import { requiredStock, type StockReservation } from "../../checkout/required-stock"
import { checkoutErrors } from "../../errors"

/**
 * Reserves the order's stock as Medusa's `reserveInventoryStep` does, under the same locks, but tells which lines were
 * sold meanwhile instead of the id of an inventory item.
 *
 * @throws WEBOX_CHECKOUT_OUT_OF_STOCK
 */
export const reserveStockStep = createStep(
  "reserve-stock",
  async ({ cart, order }: { cart: CheckoutCart; order: OrderDTO }, { container }) => {
    const reservations = reservationsOf(cart, order)
    if (!reservations.length) return new StepResponse<{ id: string }[], Undo>([], { ids: [], keys: [] })

    const inventory = container.resolve(Modules.INVENTORY)
    const keys = lockKeys(reservations)
    const created = await container.resolve(Modules.LOCKING).execute(keys, async () => {
      try {
        return await inventory.createReservationItems(reservations)
      } catch (error) {
        throw (await outOfStock(inventory, cart, reservations)) ?? error
      }
    })
    const ids = created.map(({ id }) => id)
    return new StepResponse<{ id: string }[], Undo>(
      ids.map((id) => ({ id })),
      { ids, keys }
    )
  },
  async (undo, { container }) => {
    if (undo?.ids.length) await release(container, undo)
  }
)

type Undo = { ids: string[]; keys: string[] }

async function release(container: MedusaContainer, { ids, keys }: Undo): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY)
  await container.resolve(Modules.LOCKING).execute(keys, () => inventory.deleteReservationItems(ids))
}

/** The stock that the cart needs, for the order's lines: they have ids of their own. */
function reservationsOf(cart: CheckoutCart, order: OrderDTO): StockReservation[] {
  const items = (order.items ?? []).flatMap((line) => {
    const item = cart.items.find((candidate) => candidate.variant_id === line.variant_id)
    return item ? [{ ...item, id: line.id, quantity: line.quantity }] : []
  })
  return requiredStock({ ...cart, items }).reservations
}

/** One lock for each article, always in the same order, so that two orders never wait for each other. */
function lockKeys(reservations: StockReservation[]): string[] {
  return [...new Set(reservations.map(({ inventory_item_id }) => inventory_item_id))].sort()
}

/** The error that names what is short now, or nothing when stock was not the reason. */
async function outOfStock(inventory: IInventoryService, cart: CheckoutCart, reservations: StockReservation[]) {
  const levels = await inventory.listInventoryLevels({
    inventory_item_id: lockKeys(reservations),
    location_id: [...new Set(reservations.map(({ location_id }) => location_id))],
  })
  const short = cart.items.flatMap((item) => {
    const parts = item.variant?.inventory_items ?? []
    const free = parts.map((part) => {
      const level = levels.find((candidate) => candidate.inventory_item_id === part.inventory_item_id)
      return MathBN.div(level?.available_quantity ?? 0, part.required_quantity).toNumber()
    })
    const available = Math.max(0, Math.floor(Math.min(...free)))
    const isShort = item.variant?.manage_inventory && !item.variant.allow_backorder && available < item.quantity
    return isShort ? [{ ...nameOf(item), requested: Number(item.quantity), available }] : []
  })
  return short.length ? checkoutErrors.WEBOX_CHECKOUT_OUT_OF_STOCK({ items: short }) : undefined
}
