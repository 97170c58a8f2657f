import { demo } from "./demo"

export interface Login {
  email: string
  password: string
}

/** Two addresses in each of the countries that the tests buy in; the first is the default. */
export const savedAddresses = {
  fr: [
    { address_1: "12 rue des Lilas", postal_code: "75011", city: "Paris", country_code: "fr" },
    { address_1: "5 place Bellecour", postal_code: "69002", city: "Lyon", country_code: "fr" },
  ],
  us: [
    { address_1: "1 Main Street", postal_code: "10001", city: "New York", province: "NY", country_code: "us" },
    { address_1: "7 Pine Avenue", postal_code: "97201", city: "Portland", province: "OR", country_code: "us" },
  ],
}

let made = 0

/** An e-mail that nobody has used. */
export function freshEmail(name = "camille"): string {
  made += 1
  return `${name}.${Date.now().toString(36)}${made}@example.com`
}

/** Asks the Store API as an application of a customer's would. */
export async function askStore<T>(path: string, body?: unknown, token?: string): Promise<T> {
  const answer = await fetch(demo.backend_url + path, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      "content-type": "application/json",
      "x-publishable-api-key": demo.publishable_key,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  const parsed: T = await answer.json()
  return parsed
}

/** A login without a customer, as a sign-up leaves it that was cut short. */
export async function makeLogin(email = freshEmail()): Promise<Login & { token: string }> {
  const login = { email, password: "a-good-password" }
  const { token } = await askStore<{ token: string }>("/auth/customer/emailpass/register", login)
  return { ...login, token }
}

/** A customer with an account, called Camille Moreau. */
export async function makeCustomer(
  addresses: Record<string, string>[] = []
): Promise<Login & { token: string; id: string }> {
  const login = await makeLogin()
  const person = { first_name: "Camille", last_name: "Moreau" }
  const { customer } = await askStore<{ customer: { id: string } }>(
    "/store/customers",
    { email: login.email, ...person },
    login.token
  )
  const { token } = await askStore<{ token: string }>("/auth/token/refresh", {}, login.token)
  for (const [index, address] of addresses.entries()) {
    const body = { ...person, ...address, is_default_shipping: index === 0 }
    await askStore("/store/customers/me/addresses", body, token)
  }
  return { ...login, token, id: customer.id }
}

/** A cart of a customer's in the American shop, with one piece. @returns its id */
export async function makeCart(token: string, handle: string): Promise<string> {
  const { regions } = await askStore<{ regions: { id: string; countries: { iso_2: string }[] }[] }>("/store/regions")
  const region = regions.find(({ countries }) => countries.some(({ iso_2 }) => iso_2 === "us"))
  const { products } = await askStore<{ products: { variants: { id: string }[] }[] }>(
    `/store/products?handle=${handle}&fields=id,variants.id`
  )
  const items = [{ variant_id: products[0]?.variants[0]?.id, quantity: 1 }]
  const { cart } = await askStore<{ cart: { id: string } }>("/store/carts", { region_id: region?.id, items }, token)
  return cart.id
}

/** Buys one piece in the American shop, without a browser. @returns the order's id */
export async function placeOrder({ email, token }: { email: string; token: string }): Promise<string> {
  const cartId = await makeCart(token, "tide-mug")
  const { shipping_options } = await askStore<{ shipping_options: { id: string }[] }>(
    `/store/shipping-options?cart_id=${cartId}`,
    undefined,
    token
  )
  const { order } = await askStore<{ order: { id: string } }>(
    `/store/checkout/${cartId}/place`,
    {
      email,
      shipping_address: { first_name: "Camille", last_name: "Moreau", ...savedAddresses.us[0] },
      shipping_option_id: shipping_options[0]?.id,
      payment_provider_id: "pp_system_default",
    },
    token
  )
  return order.id
}
