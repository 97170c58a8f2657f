import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const account = (who: string) =>
  z.object({
    email: z.email({ error: `write an e-mail address for ${who}` }),
    password: z.string({ error: `write a password for ${who}` }).min(8, `write at least 8 characters for ${who}`),
  })

export interface DemoAccount {
  email: string
  password: string
}

/**
 * Reads the demo's logins from `WEBOX_ADMIN_EMAIL`, `WEBOX_ADMIN_PASSWORD`, `WEBOX_CUSTOMER_EMAIL` and
 * `WEBOX_CUSTOMER_PASSWORD`. A login of which neither is set is not made.
 *
 * @throws an Error with one sentence, when an address or a password is missing or wrong
 */
export function readAccounts(environment: Record<string, string | undefined>): {
  admin?: DemoAccount
  customer?: DemoAccount
} {
  return { admin: readAccount(environment, "ADMIN"), customer: readAccount(environment, "CUSTOMER") }
}

function readAccount(environment: Record<string, string | undefined>, role: string): DemoAccount | undefined {
  const email = environment[`WEBOX_${role}_EMAIL`] || undefined
  const password = environment[`WEBOX_${role}_PASSWORD`] || undefined
  if (!email && !password) return undefined
  const result = account(`WEBOX_${role}`).safeParse({ email, password })
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Error(`WEBOX_${role}_${String(issue?.path[0]).toUpperCase()} is wrong: ${issue?.message}.`)
}

/** Makes sure that the demo's administrator can sign in. A password that was changed since stays as it is. */
export async function seedAdmin(container: MedusaContainer, login: DemoAccount): Promise<void> {
  const service = container.resolve(Modules.USER)
  const [present] = await service.listUsers({ email: login.email })
  const user = present ?? (await service.createUsers({ email: login.email }))
  await ensureLogin(container, login, { user_id: user.id })
}

/** Makes sure that the demo's customer can sign in. @returns their id */
export async function seedCustomer(container: MedusaContainer, login: DemoAccount): Promise<string> {
  const service = container.resolve(Modules.CUSTOMER)
  const [present] = await service.listCustomers({ email: login.email, has_account: true })
  const customer = present ?? (await service.createCustomers({ email: login.email, has_account: true }))
  await ensureLogin(container, login, { customer_id: customer.id })
  return customer.id
}

async function ensureLogin(
  container: MedusaContainer,
  login: DemoAccount,
  actor: Record<string, string>
): Promise<void> {
  const service = container.resolve(Modules.AUTH)
  const [present] = await service.listAuthIdentities({
    provider_identities: { provider: "emailpass", entity_id: login.email },
  })
  const identity = present ?? (await register(container, login))
  await service.updateAuthIdentities({ id: identity.id, app_metadata: { ...identity.app_metadata, ...actor } })
}

async function register(container: MedusaContainer, { email, password }: DemoAccount) {
  const { success, authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password } })
  if (!success || !authIdentity) throw new Error(`The login ${email} could not be made: ${error}.`)
  return authIdentity
}
