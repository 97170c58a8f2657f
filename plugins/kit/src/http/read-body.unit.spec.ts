import { createServer, request, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { isCodedError } from "./coded-error"
import { readBody } from "./read-body"

const MAX = 100_000

describe("readBody", () => {
  let server: Server

  beforeAll(async () => {
    server = createServer(async (req, res) => {
      try {
        res.end(String((await readBody(req, MAX)).length))
      } catch (error) {
        res.statusCode = isCodedError(error) ? error.status : 500
        res.end(isCodedError(error) ? error.code : String(error))
      }
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  })

  afterAll(() => new Promise((resolve) => server.close(resolve)))

  function send(bytes: number, headers: Record<string, string>): Promise<{ status?: number; text: string }> {
    const { port } = server.address() as AddressInfo
    return new Promise((resolve, reject) => {
      const sent = request({ host: "127.0.0.1", port, method: "POST", headers, agent: false }, (answer) => {
        let text = ""
        answer.on("data", (chunk) => (text += chunk))
        answer.on("end", () => resolve({ status: answer.statusCode, text }))
      })
      sent.on("error", reject)
      sent.end(Buffer.alloc(bytes))
    })
  }

  it.each([0, 1, MAX])("reads a body of %i bytes", async (bytes) => {
    expect(await send(bytes, {})).toEqual({ status: 200, text: String(bytes) })
  })

  it.each([
    ["says that it is", { "content-length": String(MAX + 1) }],
    ["does not say how large it is", { "transfer-encoding": "chunked" }],
  ])("answers that a body is too large which %s", async (_what, headers) => {
    expect(await send(MAX + 1, headers)).toEqual({ status: 413, text: "WEBOX_FILE_TOO_LARGE" })
  })
})
