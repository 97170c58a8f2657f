import { createServer, request as send, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { json } from "node:stream/consumers"
import type { AddressInfo } from "node:net"

/** Stands between a storefront and the backend, and can be shut: then nobody answers there, as when the backend is away. */
export class Doorway {
  /** Paths that are answered with a 500, as when something in the backend is broken. */
  broken: RegExp | undefined
  /** What is answered otherwise than the backend would, as when something ended badly that cannot be made to. */
  changed: { path: RegExp; change: (answer: unknown) => unknown } | undefined
  private server: Server | undefined
  private port = 0

  /** @param target where requests are passed on to, `http://localhost:9000` */
  constructor(private readonly target: string) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  async open(): Promise<void> {
    const server = createServer((request, response) => {
      if (this.broken?.test(request.url ?? "")) return response.writeHead(500).end()
      const { hostname, port } = new URL(this.target)
      const onward = send(
        {
          hostname,
          port,
          method: request.method,
          path: request.url,
          // What is changed has to be read.
          headers: this.changed ? { ...request.headers, "accept-encoding": "identity" } : request.headers,
        },
        (answer) => {
          const { changed } = this
          if (request.method === "GET" && changed?.path.test(request.url ?? "")) {
            return void sendChanged(answer, response, changed.change)
          }
          response.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(response)
        }
      )
      onward.on("error", () => response.destroy())
      request.pipe(onward)
    })
    await new Promise<void>((resolve) => server.listen(this.port, "127.0.0.1", resolve))
    const address: AddressInfo | string | null = server.address()
    if (address !== null && typeof address === "object") this.port = address.port
    this.server = server
  }

  async shut(): Promise<void> {
    const { server } = this
    this.server = undefined
    if (server === undefined) return
    server.closeAllConnections()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
}

async function sendChanged(
  answer: IncomingMessage,
  response: ServerResponse,
  change: (answer: unknown) => unknown
): Promise<void> {
  const body = JSON.stringify(change(await json(answer)))
  response.writeHead(answer.statusCode ?? 502, { "content-type": "application/json" }).end(body)
}
