import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { isOwnUnfinished } from "./is-own-unfinished"

/** The customer that a login's sign-up left behind when it was cut short, or undefined when there is none. */
export async function findUnfinishedSignUp(
  container: MedusaContainer,
  loginId: string,
  email: string
): Promise<string | undefined> {
  const [customer] = await container.resolve(Modules.CUSTOMER).listCustomers({ email, has_account: true })
  if (customer === undefined) return undefined
  const logins = container.resolve(Modules.AUTH)
  const [login] = await logins.listAuthIdentities({ id: [loginId] })
  if (login === undefined) return undefined
  const others = await logins.listAuthIdentities({ app_metadata: { customer_id: customer.id } })
  const loginsOfCustomer = others.map(({ id }) => id)
  return isOwnUnfinished({ customer, loginsOfCustomer, login }) ? customer.id : undefined
}
