import type { HttpTestContext } from "../http-test-context"
import { expectStatus } from "./expect-status"

export type TestCustomer = {
  id: string
  email: string
  password: string
  /** Headers of a Store API request in this customer's name. */
  headers: { "x-publishable-api-key": string; authorization: string }
}

let serial = 0

/** Registers a customer and signs in, over HTTP as a shopper does. */
export async function createCustomer(
  { api, shop }: HttpTestContext,
  email = `customer-${++serial}@example.com`
): Promise<TestCustomer> {
  const credentials = { email, password: `a long password ${serial}` }
  const registration = expectStatus(await api.post("/auth/customer/emailpass/register", credentials), 200)
  const { customer } = expectStatus(
    await api.post(
      "/store/customers",
      { email, first_name: "Camille", last_name: "Martin" },
      { headers: { ...shop().headers, authorization: `Bearer ${registration.token}` } }
    ),
    200
  )
  const { token } = expectStatus(await api.post("/auth/customer/emailpass", credentials), 200)
  return { id: customer.id, ...credentials, headers: { ...shop().headers, authorization: `Bearer ${token}` } }
}
