import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

export type ReceivedRequest = {
  method: string
  /** Path and query, as they came over the wire. */
  url: string
  headers: IncomingHttpHeaders
  body: Buffer
}

export type LoopbackServer = {
  /** Such as `http://127.0.0.1:40123`: give it to the code under test as the provider's base URL. */
  url: string
  /** Every request so far, oldest first. */
  requests: ReceivedRequest[]
  close(): Promise<void>
}

/**
 * A server on loopback that speaks a provider's protocol, so that the code that talks to it in a test is the code
 * that talks to the provider.
 *
 * @param answer writes the response; what it throws becomes a 500 with the error's message
 */
export async function startLoopbackServer(
  answer: (request: ReceivedRequest, response: ServerResponse) => void | Promise<void>
): Promise<LoopbackServer> {
  const requests: ReceivedRequest[] = []

  const server = createServer(async (incoming, response) => {
    try {
      const chunks: Buffer[] = []
      for await (const chunk of incoming) chunks.push(Buffer.from(chunk))
      const request = {
        method: incoming.method ?? "GET",
        url: incoming.url ?? "/",
        headers: incoming.headers,
        body: Buffer.concat(chunks),
      }
      requests.push(request)
      await answer(request, response)
    } catch (error) {
      if (!response.headersSent) response.writeHead(500)
      response.end(error instanceof Error ? error.message : String(error))
    }
  })

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections()
        server.close((error) => (error ? reject(error) : resolve()))
      }),
  }
}
