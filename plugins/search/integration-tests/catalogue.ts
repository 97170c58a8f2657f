import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createInventoryLevelsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"
import type { HttpTestContext } from "@webox/kit/testing"
import { refillIndexes } from "@webox/search/refill-indexes"

/** A product to be found. What is left out is the least that a product needs. */
export interface Entry {
  title: string
  description?: string
  french?: { title?: string; description?: string }
  status?: "published" | "draft"
  category_ids?: string[]
  collection_id?: string
  colours?: string[]
  /** Of its cheapest variant. */
  eur?: number
  usd?: number
  stock?: number
  sales_channel_id?: string
}

export interface CreatedEntry {
  id: string
  variant_ids: string[]
  inventory_item_ids: string[]
  price_set_ids: string[]
}

/** Makes products through Medusa's own workflow, with stock and French texts, in the order of the entries. */
export async function createCatalogue({ container, shop }: HttpTestContext, entries: Entry[]): Promise<CreatedEntry[]> {
  const { result } = await createProductsWorkflow(container()).run({
    input: {
      products: entries.map((entry, index) => ({
        title: entry.title,
        description: entry.description,
        handle: `entry-${index}-${Math.random().toString(36).slice(2)}`,
        status: entry.status ?? "published",
        category_ids: entry.category_ids,
        collection_id: entry.collection_id,
        shipping_profile_id: shop().shipping_profile_id,
        sales_channels: [{ id: entry.sales_channel_id ?? shop().sales_channel_id }],
        options: [{ title: "Colour", values: entry.colours ?? ["Plain"] }],
        variants: (entry.colours ?? ["Plain"]).map((colour, rank) => ({
          title: colour,
          manage_inventory: true,
          options: { Colour: colour },
          prices: [
            ...(entry.eur === undefined ? [] : [{ currency_code: "eur", amount: entry.eur + rank }]),
            ...(entry.usd === undefined ? [] : [{ currency_code: "usd", amount: entry.usd + rank }]),
          ],
        })),
      })),
    },
  })
  const created = await readEntries(
    container(),
    result.map(({ id }) => id)
  )
  await createInventoryLevelsWorkflow(container()).run({
    input: {
      inventory_levels: created.flatMap(({ inventory_item_ids }, index) =>
        inventory_item_ids.map((inventory_item_id) => ({
          inventory_item_id,
          location_id: shop().stock_location_id,
          stocked_quantity: entries[index]?.stock ?? 10,
        }))
      ),
    },
  })
  await container()
    .resolve(Modules.TRANSLATION)
    .createTranslations(
      entries.flatMap(({ french }, index) =>
        french
          ? [
              {
                reference: "product",
                reference_id: created[index]?.id ?? "",
                locale_code: "fr-FR",
                translations: french,
              },
            ]
          : []
      )
    )
  return created
}

/** Makes products, and indexes of nothing but what is in the shop now. */
export async function createSearchableCatalogue(context: HttpTestContext, entries: Entry[]): Promise<CreatedEntry[]> {
  const created = await createCatalogue(context, entries)
  await refillIndexes(context.container())
  return created
}

async function readEntries(container: MedusaContainer, ids: string[]): Promise<CreatedEntry[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "variants.id", "variants.price_set.id", "variants.inventory_items.inventory_item_id"],
    filters: { id: ids },
  })
  const byId = new Map(data.map((row) => [row.id, toEntry(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

interface Row {
  id: string
  variants: {
    id: string
    price_set?: { id: string } | null
    inventory_items?: ({ inventory_item_id: string } | null)[] | null
  }[]
}

function toEntry({ id, variants }: Row): CreatedEntry {
  return {
    id,
    variant_ids: variants.map((variant) => variant.id),
    price_set_ids: variants.flatMap((variant) => variant.price_set?.id ?? []),
    inventory_item_ids: variants.flatMap((variant) =>
      (variant.inventory_items ?? []).flatMap((item) => item?.inventory_item_id ?? [])
    ),
  }
}
