import type { HttpTestContext } from "../http-test-context"
import { expectStatus } from "./expect-status"
import type { TestCustomer } from "./create-customer"

export type CartInput = {
  /** France when left out. */
  region?: "france" | "unitedStates"
  /** One piece of the shop's first variant when left out. */
  items?: { variant_id: string; quantity: number }[]
  /** A guest's cart when left out. */
  customer?: TestCustomer
}

/** Makes a cart over the Store API and answers its id. */
export async function createCart({ api, shop }: HttpTestContext, input: CartInput = {}): Promise<string> {
  const { product, headers, ...regions } = shop()
  const { cart } = expectStatus(
    await api.post(
      "/store/carts",
      {
        region_id: regions[input.region ?? "france"].id,
        items: input.items ?? [{ variant_id: product.variants[0].id, quantity: 1 }],
      },
      { headers: input.customer?.headers ?? headers }
    ),
    200
  )
  return cart.id
}
