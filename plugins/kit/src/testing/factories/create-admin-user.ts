import { Modules } from "@medusajs/framework/utils"
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import type { HttpTestContext } from "../http-test-context"
import { expectStatus } from "./expect-status"

export type TestAdminUser = {
  id: string
  email: string
  /** Headers of an Admin API request in this user's name. */
  headers: { authorization: string }
}

let serial = 0

/** Makes an admin user and signs in. */
export async function createAdminUser({ api, container }: HttpTestContext): Promise<TestAdminUser> {
  serial += 1
  const credentials = { email: `admin-${serial}@example.com`, password: `a long password ${serial}` }
  const { authIdentity } = await container().resolve(Modules.AUTH).register("emailpass", { body: credentials })
  if (!authIdentity) throw new Error("The auth identity was not created.")
  const { result: user } = await createUserAccountWorkflow(container()).run({
    input: {
      authIdentityId: authIdentity.id,
      userData: { email: credentials.email, first_name: "Test", last_name: "Admin" },
    },
  })
  const { token } = expectStatus(await api.post("/auth/user/emailpass", credentials), 200)
  return { id: user.id, email: credentials.email, headers: { authorization: `Bearer ${token}` } }
}
