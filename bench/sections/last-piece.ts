import { Client } from "pg"
import { startApp } from "../lib/apps"
import type { BenchEnvironment } from "../lib/environment"
import type { Figure } from "../lib/report"

const shoppers = 16

/** Sixteen shoppers check out the last piece at once: one gets it, the others are told why they do not. */
export async function lastPieceSection(environment: BenchEnvironment): Promise<Figure[]> {
  const app = await startApp(environment, "shop")
  try {
    const { client, databaseUrl } = app
    const { regionId, variantIds } = client.catalogue
    const body = { region_id: regionId, items: [{ variant_id: variantIds[0], quantity: 1 }] }
    const carts = await Promise.all(
      Array.from({ length: shoppers }, () => client.post<{ cart: { id: string } }>("/store/carts", body))
    )
    const { shipping_options } = await client.get<{ shipping_options: { id: string }[] }>(
      `/store/shipping-options?cart_id=${carts[0]?.cart.id}`
    )
    await leaveOne(databaseUrl, variantIds[0] ?? "")

    const answers = await Promise.all(
      carts.map(async ({ cart }, index) => {
        const answer = await client.request("POST", `/store/checkout/${cart.id}/place`, {
          email: `shopper-${index}@example.com`,
          shipping_address: {
            first_name: "Camille",
            last_name: "Martin",
            address_1: "1 rue de la Paix",
            city: "Paris",
            postal_code: "75002",
            country_code: "fr",
          },
          shipping_option_id: shipping_options[0]?.id,
          payment_provider_id: "pp_system_default",
        })
        const { code } = (await answer.json()) as { code?: string }
        return { status: answer.status, code }
      })
    )
    const placed = answers.filter(({ status }) => status === 200).length
    const told = answers.filter(({ status, code }) => status === 409 && code === "WEBOX_CHECKOUT_OUT_OF_STOCK").length
    return [
      {
        what: `${shoppers} checkouts at once on one item of stock`,
        measured: `${placed} order, ${told} told that it is sold out`,
        target: `1 order, ${shoppers - 1} told why`,
        isMet: placed === 1 && told === shoppers - 1,
        numbers: { placed, told },
      },
    ]
  } finally {
    await app.stop()
  }
}

async function leaveOne(databaseUrl: string, variantId: string): Promise<void> {
  const database = new Client({ connectionString: databaseUrl })
  await database.connect()
  await database.query(
    `UPDATE inventory_level SET stocked_quantity = reserved_quantity + 1,
       raw_stocked_quantity = jsonb_build_object('value', (reserved_quantity + 1)::text, 'precision', 20)
     WHERE inventory_item_id IN (SELECT inventory_item_id FROM product_variant_inventory_item WHERE variant_id = $1)`,
    [variantId]
  )
  await database.end()
}
