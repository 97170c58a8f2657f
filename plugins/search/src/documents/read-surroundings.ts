import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { readPrices } from "./read-prices"
import type { SourceCategory, SourceProduct, SourceSurroundings } from "./source-product"

/** Reads the categories, prices and stock of a set of products, each with a few queries whatever the number of products. */
export async function readSurroundings(
  container: MedusaContainer,
  products: SourceProduct[]
): Promise<SourceSurroundings> {
  const variants = products.flatMap((product) => product.variants)
  const [categories, prices, stock] = await Promise.all([
    readCategories(container, products),
    readPrices(
      container,
      variants.flatMap(({ price_set }) => price_set?.id ?? [])
    ),
    readStock(
      container,
      variants.flatMap((variant) => variant.inventory_items.map((item) => item.inventory_item_id))
    ),
  ])
  return { categories, ...prices, stock }
}

async function readCategories(
  container: MedusaContainer,
  products: SourceProduct[]
): Promise<Map<string, SourceCategory>> {
  const ids = products.flatMap(({ categories }) => categories.flatMap(({ mpath }) => mpath.split(".")))
  if (ids.length === 0) return new Map()
  const categories = await container
    .resolve(Modules.PRODUCT)
    .listProductCategories(
      { id: [...new Set(ids)], is_active: true, is_internal: false },
      { select: ["id", "handle", "name"], take: null }
    )
  return new Map(categories.map(({ id, handle, name }) => [id, { id, handle, name }]))
}

async function readStock(container: MedusaContainer, itemIds: string[]): Promise<Map<string, Map<string, number>>> {
  const stock = new Map<string, Map<string, number>>()
  if (itemIds.length === 0) return stock
  const channelsByLocation = await readChannelsByLocation(container)
  const levels = await container
    .resolve(Modules.INVENTORY)
    .listInventoryLevels(
      { inventory_item_id: itemIds },
      { select: ["inventory_item_id", "location_id", "stocked_quantity", "reserved_quantity"], take: null }
    )
  for (const level of levels) {
    const available = Number(level.stocked_quantity) - Number(level.reserved_quantity)
    const byChannel = stock.get(level.inventory_item_id) ?? new Map<string, number>()
    for (const channelId of channelsByLocation.get(level.location_id) ?? []) {
      byChannel.set(channelId, (byChannel.get(channelId) ?? 0) + available)
    }
    stock.set(level.inventory_item_id, byChannel)
  }
  return stock
}

async function readChannelsByLocation(container: MedusaContainer): Promise<Map<string, string[]>> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "sales_channel",
    fields: ["id", "stock_locations.id"],
  })
  const channels = new Map<string, string[]>()
  for (const channel of data) {
    for (const location of channel.stock_locations ?? []) {
      if (location) channels.set(location.id, [...(channels.get(location.id) ?? []), channel.id])
    }
  }
  return channels
}
