import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createProduct, type HttpTestContext, type TestCustomer, type TestProduct } from "@webox/kit/testing"

export interface ReadCart {
  id: string
  email: string | null
  locale: string | null
  total: number
  discount_total: number
  currency_code: string
  items: ReadItem[]
  promotions: { code: string }[]
  shipping_methods: { id: string }[]
  metadata: Record<string, unknown> | null
}

export interface ReadItem {
  id: string
  title: string
  variant_id: string
  quantity: number
  unit_price: number
  metadata: Record<string, unknown> | null
  tax_lines: { rate: number }[]
}

/** What the specs of this plugin do over HTTP, beside the kit's factories. */
export function cartClient(context: HttpTestContext) {
  const { api, container, shop } = context
  const place = (region: "france" | "unitedStates" = "france") => ({ region_id: shop()[region].id })

  return {
    merge: (customer: TestCustomer, cart_id?: string, region?: "france" | "unitedStates") =>
      api.post("/store/customers/me/cart/merge", { ...place(region), cart_id }, { headers: customer.headers }),

    newest: async (customer: TestCustomer, region?: "france" | "unitedStates"): Promise<string | null> => {
      const params = place(region)
      return (await api.get("/store/customers/me/cart", { params, headers: customer.headers })).data.cart_id
    },

    read: async (id: string, customer?: TestCustomer): Promise<ReadCart> => {
      const fields = "+metadata,+email,+locale,*items,*items.tax_lines,*promotions,*shipping_methods"
      const headers = customer?.headers ?? shop().headers
      return (await api.get(`/store/carts/${id}`, { params: { fields }, headers })).data.cart
    },

    /** Another product of the test shop. */
    product: (stock: number, variants = ["One size"]): Promise<TestProduct> =>
      createProduct(container(), {
        salesChannelId: shop().sales_channel_id,
        shippingProfileId: shop().shipping_profile_id,
        stockLocationId: shop().stock_location_id,
        title: "Test mug",
        variants,
        prices: { eur: 10, usd: 12 },
        stock,
      }),

    /** A code for ten percent off. */
    promotion: (code: string) =>
      container()
        .resolve(Modules.PROMOTION)
        .createPromotions({
          code,
          type: "standard",
          status: "active",
          application_method: { type: "percentage", target_type: "order", allocation: "across", value: 10 },
        }),

    apply: (cartId: string, code: string, customer?: TestCustomer) =>
      api.post(
        `/store/carts/${cartId}/promotions`,
        { promo_codes: [code] },
        { headers: customer?.headers ?? shop().headers }
      ),

    /**
     * Lets every write to a table fail that the condition holds for, until the answered function is called: a fault at the
     * outermost edge, wherever in the code the write comes from.
     */
    failWrites: async (table: string, condition = "true"): Promise<() => Promise<void>> => {
      const knex = container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await knex.raw(
        `CREATE OR REPLACE FUNCTION webox_test_fault() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'fault'; END $$ LANGUAGE plpgsql`
      )
      await knex.raw(
        `CREATE TRIGGER webox_test_fault BEFORE INSERT OR UPDATE ON "${table}" FOR EACH ROW WHEN (${condition}) EXECUTE FUNCTION webox_test_fault()`
      )
      return async () => {
        await knex.raw(`DROP TRIGGER webox_test_fault ON "${table}"`)
      }
    },
  }
}

/** Quantities by variant. */
export function quantities(cart: ReadCart): Record<string, number> {
  return Object.fromEntries(cart.items.map(({ variant_id, quantity }) => [variant_id, quantity]))
}
