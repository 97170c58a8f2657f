import { Modules } from "@medusajs/framework/utils"
import { createCart, type HttpTestContext, type TestCustomer } from "@webox/kit/testing"

/** Places an order that promotions bring to nothing: it has no payment. @returns its id */
export async function placeFreeOrder(context: HttpTestContext, customer: TestCustomer): Promise<string> {
  const { api, container, shop } = context
  const promotions = container().resolve(Modules.PROMOTION)
  const codes = { items: "FREE-ITEMS", shipping_methods: "FREE-SHIPPING" } as const
  for (const target_type of ["items", "shipping_methods"] as const) {
    await promotions.createPromotions({
      code: codes[target_type],
      type: "standard",
      status: "active",
      application_method: { type: "percentage", target_type, allocation: "across", value: 100 },
    })
  }

  const { france } = shop()
  const cartId = await createCart(context, { customer })
  const post = async (path: string, body: object) => {
    const answer = await api.post(`/store/carts/${cartId}${path}`, body, { headers: customer.headers })
    expect(answer.status).toBe(200)
    return answer.data
  }
  const shipping_address = {
    first_name: "Camille",
    last_name: "Martin",
    address_1: "1 rue de la Paix",
    city: "Paris",
    postal_code: "75002",
    country_code: france.country_code,
  }
  await post("", { email: customer.email, shipping_address, billing_address: shipping_address })
  await post("/shipping-methods", { option_id: france.shipping_option_id })
  await post("/promotions", { promo_codes: Object.values(codes) })
  const { order } = await post("/complete", {})
  expect(order.total).toBe(0)
  return order.id
}
