import { createAdminUser, createCustomer, type HttpTestContext } from "@webox/kit/testing"
import { GenerationClient, PICTURE } from "./generation-client"
import { picture, possess, type Possessions } from "./strangers/owner"
import { pluginRoutes, type PluginRoute } from "./strangers/plugin-routes"
import { ROUTE_RULES, type RouteRule } from "./strangers/route-rules"

type Headers = Record<string, string>

const nameOf = ({ method, path }: PluginRoute) => `${method} ${path}`

const routes = pluginRoutes()

/** The routes that have a rule, of those below a prefix; what deletes comes last. */
const ruled = (prefix: string, of: RouteRule["of"]) =>
  routes
    .filter((route) => route.path.startsWith(prefix) && ROUTE_RULES[nameOf(route)]?.of === of)
    .sort((left, right) => Number(left.method === "DELETE") - Number(right.method === "DELETE"))

/** Every route of the plugin, asked by those whom it is not for. */
export default function (context: HttpTestContext): void {
  const { api } = context
  let client: GenerationClient
  let customer: Possessions
  let merchant: Possessions
  let png: Buffer
  let keys = 0

  beforeEach(async () => {
    client = await GenerationClient.create(context, { credits: 50 })
    await client.setFee({ provider: "local", model: "local-text" }, 1)
    png = await picture()
    customer = await possess(context, client, "/store")
    merchant = await possess(context, client, "/admin")
  })

  /** The whole answer, streams to their end. */
  async function ask(route: PluginRoute, of: Possessions, headers: Headers) {
    const isUpload = route.method === "POST" && route.path.endsWith("/uploads")
    const { status, data } = await api.request({
      method: route.method,
      url: of.pathOf(route.path),
      data: isUpload ? png : ROUTE_RULES[nameOf(route)]?.body,
      headers: {
        ...headers,
        "idempotency-key": `walk-${++keys}-of-all-routes`,
        ...(isUpload ? { "content-type": "image/png" } : {}),
      },
      responseType: "text",
    })
    return { status, text: String(data) }
  }

  /** What each of the routes answered, by its name. */
  async function walk(those: PluginRoute[], of: Possessions, headers: Headers) {
    const answers: Record<string, Awaited<ReturnType<typeof ask>>> = {}
    for (const route of those) answers[nameOf(route)] = await ask(route, of, headers)
    return answers
  }

  const statuses = (answers: Record<string, { status: number }>) =>
    Object.fromEntries(Object.entries(answers).map(([name, { status }]) => [name, status]))

  const all = (those: PluginRoute[], status: number) =>
    Object.fromEntries(those.map((route) => [nameOf(route), status]))

  const codesOf = (answers: Record<string, { text: string }>) => [
    ...new Set(Object.values(answers).map(({ text }) => JSON.parse(text).code)),
  ]

  const below = (prefix: string) => routes.filter(({ path }) => path.startsWith(prefix))

  it("each has a rule that says whose it is, and each rule a route", () => {
    expect(Object.keys(ROUTE_RULES).sort()).toEqual(routes.map(nameOf).sort())
  })

  it("answer 401 to whoever is not signed in, and a merchant's to a customer, a customer's to a merchant", async () => {
    const guest = { ...context.shop().headers }
    const asked: [string, Possessions, Headers][] = [
      ["/store", customer, guest],
      ["/store", customer, { ...guest, ...merchant.headers }],
      ["/admin", merchant, guest],
      ["/admin", merchant, customer.headers],
    ]
    for (const [prefix, of, headers] of asked) {
      expect(statuses(await walk(below(prefix), of, headers))).toEqual(all(below(prefix), 401))
    }
  })

  it("answer 404 to another customer and to a merchant, and leave the owner's as it was", async () => {
    const other = await createCustomer(context)
    const owned = ruled("/store", "owner")
    const strangers = await walk(owned, customer, other.headers)
    expect(statuses(strangers)).toEqual(all(owned, 404))
    const merchants = await walk(ruled("/admin", "owner"), customer, merchant.headers)
    expect(statuses(merchants)).toEqual(all(ruled("/admin", "owner"), 404))
    for (const answers of [strangers, merchants]) {
      for (const code of codesOf(answers)) expect(code).toMatch(/^WEBOX_(AI|FILE)_\w*NOT_FOUND$/)
    }

    // To its owner each of them is there, the one that deletes it last of all.
    const refused = Object.entries(statuses(await walk(owned, customer, customer.headers)))
    expect(refused.filter(([, status]) => status >= 300 && status !== 409)).toEqual([])
  })

  it("answer 404 to another merchant, whose own they are not", async () => {
    const other = await createAdminUser(context)
    const owned = ruled("/admin", "owner")
    expect(statuses(await walk(owned, merchant, other.headers))).toEqual(all(owned, 404))
    const refused = Object.entries(statuses(await walk(owned, merchant, merchant.headers)))
    expect(refused.filter(([, status]) => status >= 300 && status !== 409)).toEqual([])
  })

  it("of what one has oneself tell nothing of others", async () => {
    const other = await createCustomer(context)
    const otherMerchant = await createAdminUser(context)
    const asked: [string, Possessions, Headers][] = [
      ["/store", customer, other.headers],
      ["/admin", merchant, otherMerchant.headers],
    ]
    for (const [prefix, of, headers] of asked) {
      for (const [name, { text }] of Object.entries(await walk(ruled(prefix, "asker"), of, headers))) {
        expect([name, of.ids.filter((id) => text.includes(id))]).toEqual([name, []])
      }
    }
    // The owner's own lists do name them: the ids are those that would be seen.
    const own = await walk(ruled("/store", "asker"), customer, customer.headers)
    expect(own["GET /store/ai/generations"]?.text).toContain(customer.pathOf("generations/:id").split("/")[1])
  })

  it("start nothing from another's file", async () => {
    const other = await createCustomer(context)
    const files = [customer.pathOf(":asset_id"), customer.pathOf("uploads/:id").split("/")[1]]
    for (const reference_asset_id of files) {
      for (const path of ["/store/ai/quotes", "/store/ai/generations"]) {
        const body = { ...PICTURE, input: { prompt: "The same at night", reference_asset_id } }
        const { status, data } = await api.post(path, body, { headers: other.headers })
        expect([status, data.message]).toEqual([400, "reference_asset_id: you have no such file."])
      }
    }
  })

  it("that are every merchant's answer every merchant", async () => {
    const other = await createAdminUser(context)
    const answers = Object.entries(statuses(await walk(ruled("/admin", "merchant"), merchant, other.headers)))
    // A gift without a customer is refused for what it is, not for who asks.
    expect(answers.filter(([, status]) => status !== 400 && status >= 300)).toEqual([])
  })

  it("of a link open with its signature alone, for the time and the file that it was made for", async () => {
    const { data } = await api.post(customer.pathOf("/store/ai/generations/:id/assets/:asset_id/links"), {}, customer)
    const link = new URL(data.link.url, api.defaults.baseURL)
    expect((await api.get(link.href)).status).toBe(200)
    const address = `${link.origin}${customer.pathOf("/ai/assets/:asset_id")}`
    const later = link.search.replace(/expires=\d+/, "expires=9999999999")
    const wrong = [
      address,
      `${address}${later}`,
      link.href.replace(link.pathname, merchant.pathOf("/ai/assets/:asset_id")),
    ]
    for (const url of wrong) {
      expect([url, (await api.get(url, customer)).status]).toEqual([url, 404])
    }
  })
}
