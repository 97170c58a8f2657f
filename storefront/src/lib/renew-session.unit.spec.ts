import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { renewedToken } from "./renew-session"

const hour_s = 60 * 60
const tokenOf = (begun_s: number, actor_id = "cus_1") => {
  const payload = { actor_id, actor_type: "customer", iat: begun_s, exp: begun_s + 24 * hour_s }
  return `e30.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.c2ln`
}
const now_s = () => Math.floor(Date.now() / 1000)

/** A backend on loopback that answers every refresh alike, and remembers who asked. */
let backend: Server
let asked: (string | undefined)[] = []
let answer: { status: number; body: string }

beforeAll(async () => {
  backend = createServer((request, response) => {
    asked.push(request.headers.authorization)
    response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body)
  })
  await new Promise<void>((resolve) => backend.listen(0, "127.0.0.1", resolve))
  process.env.WEBOX_BACKEND_URL = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`
})

afterAll(() => {
  delete process.env.WEBOX_BACKEND_URL
  backend.close()
})

beforeEach(() => {
  asked = []
  answer = { status: 200, body: JSON.stringify({ token: tokenOf(now_s()) }) }
})

describe("a session", () => {
  it("past half its life gets a new token", async () => {
    const [old, fresh] = [tokenOf(now_s() - 13 * hour_s), tokenOf(now_s())]
    answer = { status: 200, body: JSON.stringify({ token: fresh }) }
    expect(await renewedToken(old)).toBe(fresh)
    expect(asked).toEqual([`Bearer ${old}`])
  })

  it.each([
    ["that is young", tokenOf(now_s() - 11 * hour_s)],
    ["that is over", tokenOf(now_s() - 25 * hour_s)],
    ["that is none", "nonsense"],
    ["that does not exist", undefined],
  ])("%s is not asked about", async (_, token) => {
    expect(await renewedToken(token)).toBeUndefined()
    expect(asked).toEqual([])
  })

  it.each([
    ["refuses", { status: 401, body: "{}" }],
    ["fails", { status: 500, body: "oh no" }],
    ["answers nonsense", { status: 200, body: "nonsense" }],
    ["answers somebody else's token", { status: 200, body: JSON.stringify({ token: tokenOf(now_s(), "cus_2") }) }],
  ])("stays as it is when the backend %s", async (_, given) => {
    answer = given
    expect(await renewedToken(tokenOf(now_s() - 13 * hour_s))).toBeUndefined()
  })
})
