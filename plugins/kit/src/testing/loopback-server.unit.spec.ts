import { startLoopbackServer, type LoopbackServer } from "./loopback-server"

describe("the loopback server", () => {
  let server: LoopbackServer

  afterEach(() => server.close())

  it("answers on 127.0.0.1 and keeps what it was sent", async () => {
    server = await startLoopbackServer((request, response) => void response.end(request.body.toString().toUpperCase()))

    const response = await fetch(`${server.url}/v1/images?size=1`, { method: "POST", body: "a cat" })

    expect(await response.text()).toBe("A CAT")
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:/)
    expect(server.requests[0]).toMatchObject({ method: "POST", url: "/v1/images?size=1" })
  })

  it("answers 500 with the message when the stub throws", async () => {
    server = await startLoopbackServer(() => {
      throw new Error("the stub has no answer for this")
    })

    const response = await fetch(server.url)

    expect(response.status).toBe(500)
    expect(await response.text()).toBe("the stub has no answer for this")
  })
})
