import type { HttpTestContext, TestAdminUser } from "@webox/kit/testing"

/** Captures what was authorised for an order. @returns the payment's id */
export async function captureOrder({ api }: HttpTestContext, admin: TestAdminUser, orderId: string): Promise<string> {
  const { headers } = admin
  const { data } = await api.get(`/admin/orders/${orderId}?fields=*payment_collections.payments`, { headers })
  const { id } = data.order.payment_collections[0].payments[0]
  const answer = await api.post(`/admin/payments/${id}/capture`, {}, { headers })
  expect(answer.status).toBe(200)
  return id
}
