import { createAdminUser, createCustomer, placeOrder, type HttpTestContext } from "@webox/kit/testing"

/** The ground that every other HTTP spec stands on. */
export default function (context: HttpTestContext): void {
  const { api, shop } = context

  describe("the minimal shop of the tests", () => {
    it("lists its product with the price of the region", async () => {
      const response = await api.get(
        `/store/products?region_id=${shop().france.id}&fields=title,*variants.calculated_price`,
        {
          headers: shop().headers,
        }
      )

      expect(response.status).toBe(200)
      expect(response.data.products).toHaveLength(1)
      expect(response.data.products[0].variants[0].calculated_price.calculated_amount).toBe(25)
    })

    it("takes a guest's order in France with 20 % tax inside the price", async () => {
      const { id } = await placeOrder(context)
      const admin = await createAdminUser(context)

      const { data } = await api.get(`/admin/orders/${id}?fields=total,tax_total,email`, { headers: admin.headers })

      expect(data.order).toMatchObject({ total: 30, tax_total: 5, email: "guest@example.com" })
    })

    it("takes a customer's order in the United States without tax", async () => {
      const customer = await createCustomer(context)
      const { id } = await placeOrder(context, { region: "unitedStates", customer })

      const { data } = await api.get(`/store/orders/${id}`, { headers: customer.headers })

      expect(data.order).toMatchObject({ total: 38, tax_total: 0, email: customer.email })
    })
  })
}
