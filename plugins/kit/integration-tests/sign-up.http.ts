import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createCustomer, type HttpTestContext } from "@webox/kit/testing"

/** A sign-up that dies between Medusa's two steps, the customer and the tie to its login. */
export default function (context: HttpTestContext): void {
  const { api, container, shop } = context

  describe("a sign-up that was cut short", () => {
    const bearer = (token: string) => ({ headers: { ...shop().headers, authorization: `Bearer ${token}` } })
    const database = () => container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    let made = 0

    /** A login that opens no account. */
    async function register(): Promise<{ email: string; password: string; token: string; login: string }> {
      made += 1
      const credentials = { email: `cut-short-${made}@example.com`, password: "a-good-password" }
      const { data } = await api.post("/auth/customer/emailpass/register", credentials, { headers: shop().headers })
      const [identity] = await container()
        .resolve(Modules.AUTH)
        .listAuthIdentities({ provider_identities: { entity_id: credentials.email } })
      return { ...credentials, token: data.token, login: identity?.id ?? "" }
    }

    const signUp = (token: string, email: string, more = {}) =>
      api.post("/store/customers", { email, ...more }, bearer(token))

    /** Leaves what a process leaves that dies before the tie is written. */
    async function cutShort({
      customerId,
      login,
      minutes = 2,
    }: {
      customerId: string
      login: string
      minutes?: number
    }) {
      await database().raw("UPDATE auth_identity SET app_metadata = NULL WHERE id = ?", [login])
      const age = "UPDATE customer SET created_at = now() - make_interval(mins => ?) WHERE id = ?"
      await database().raw(age, [minutes, customerId])
    }

    /** Whose account a token opens that is made anew. */
    async function accountOf(token: string): Promise<string | undefined> {
      const { data } = await api.post("/auth/token/refresh", {}, bearer(token))
      const answer = await api.get("/store/customers/me", bearer(data.token))
      return answer.status === 200 ? answer.data.customer.id : undefined
    }

    it("is finished when the same login asks again", async () => {
      const { token, email, login } = await register()
      const { data } = await signUp(token, email, { first_name: "Zoé" })
      await cutShort({ customerId: data.customer.id, login })
      expect(await accountOf(token)).toBeUndefined()

      expect((await signUp(token, email)).status).toBe(422)
      expect(await accountOf(token)).toBe(data.customer.id)
    })

    it("is left alone while it may still be running", async () => {
      const { token, email, login } = await register()
      const { data } = await signUp(token, email)
      await cutShort({ customerId: data.customer.id, login, minutes: 0 })
      expect((await signUp(token, email)).status).toBe(422)
      expect(await accountOf(token)).toBeUndefined()
    })

    it("is nothing that another login may finish, not with the stamp of its own", async () => {
      const owner = await register()
      const { data } = await signUp(owner.token, owner.email)
      const thief = await register()
      await cutShort({ customerId: data.customer.id, login: owner.login })
      for (const metadata of [{}, { webox_auth_identity_id: thief.login }, { webox_auth_identity_id: owner.login }]) {
        expect((await signUp(thief.token, owner.email, { metadata })).status).toBe(422)
        expect(await accountOf(thief.token)).toBeUndefined()
      }
      expect((await signUp(owner.token, owner.email)).status).toBe(422)
      expect(await accountOf(owner.token)).toBe(data.customer.id)
    })

    it("is none when somebody made an account for another's e-mail and writes their stamp on it", async () => {
      const victim = await register()
      const thief = await register()
      const { data } = await signUp(thief.token, victim.email, {
        metadata: { webox_auth_identity_id: victim.login, size: "M" },
      })
      const { data: renewed } = await api.post("/auth/token/refresh", {}, bearer(thief.token))
      const stamped = { metadata: { webox_auth_identity_id: victim.login } }
      expect((await api.post("/store/customers/me", stamped, bearer(renewed.token))).status).toBe(200)
      await database().raw("UPDATE customer SET created_at = now() - interval '1 day' WHERE id = ?", [data.customer.id])

      expect((await signUp(victim.token, victim.email)).status).toBe(422)
      expect(await accountOf(victim.token)).toBeUndefined()
    })

    it("is none when the customer was put there by the merchant, without a login", async () => {
      const { token, email } = await register()
      const [customer] = await container()
        .resolve(Modules.CUSTOMER)
        .createCustomers([{ email, has_account: true }])
      await database().raw("UPDATE customer SET created_at = now() - interval '1 day' WHERE id = ?", [
        customer?.id ?? "",
      ])
      expect((await signUp(token, email)).status).toBe(422)
      expect(await accountOf(token)).toBeUndefined()
    })

    it("is told by a stamp that clients cannot choose, beside what they write", async () => {
      const { token, email, login } = await register()
      const { data } = await signUp(token, email, { metadata: { webox_auth_identity_id: "authid_x", size: "M" } })
      const stored = await container().resolve(Modules.CUSTOMER).retrieveCustomer(data.customer.id)
      expect(stored.metadata).toEqual({ webox_auth_identity_id: login, size: "M" })
    })

    it("changes nothing for who has an account", async () => {
      const customer = await createCustomer(context)
      const answer = await api.post("/store/customers", { email: "x@example.com" }, { headers: customer.headers })
      expect(answer.status).toBe(400)
    })
  })
}
