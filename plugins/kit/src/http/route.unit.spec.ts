import type { Server } from "node:http"
import type { AddressInfo } from "node:net"
import express, { type RequestHandler } from "express"
import { kitErrors } from "./kit-errors"
import { route, type Handler } from "./route"

describe("a wrapped route", () => {
  let server: Server

  /** An app whose own error handler, as that of another plugin may be, knows nothing of the kit. */
  async function ask(handler: Handler): Promise<Response> {
    const app = express()
    app.get("/", route(handler) as unknown as RequestHandler)
    server = app.listen(0, "127.0.0.1")
    await new Promise((resolve) => server.once("listening", resolve))
    return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  }
  afterEach(() => new Promise((resolve) => server.close(resolve)))

  it("answers what its handler throws, later too, without the app's error handler", async () => {
    const response = await ask(async () => {
      await Promise.resolve()
      throw kitErrors.WEBOX_IDEMPOTENCY_KEY_IN_USE({ retry_after_s: 2.5 })
    })
    expect(response.status).toBe(409)
    expect(response.headers.get("retry-after")).toBe("3")
    expect(await response.json()).toEqual({
      type: "conflict",
      code: "WEBOX_IDEMPOTENCY_KEY_IN_USE",
      message: "The first request with this Idempotency-Key is still running. Ask again in 2.5 s.",
      retry_after_s: 2.5,
    })
  })

  it("breaks the connection when half of the answer is out, instead of pretending that it is whole", async () => {
    const body = ask((_, res) => {
      res.status(200).write("half")
      throw kitErrors.WEBOX_CART_NOT_FOUND()
    }).then((response) => response.text())
    await expect(body).rejects.toThrow()
  })
})

it("a wrapped route passes on what it does not know", async () => {
  const bug = new TypeError("x is undefined")
  const failing = route(() => {
    throw bug
  })
  await expect(failing({} as never, { headersSent: false } as never, () => undefined)).rejects.toBe(bug)
})
