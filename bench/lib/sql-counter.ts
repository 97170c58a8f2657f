import { createConnection, createServer, type Server, type Socket } from "node:net"

/** One SQL statement that an application sent, as text, without its parameters. */
export type Statement = string

/**
 * Counts the SQL statements of an application from outside: a proxy on 127.0.0.1 between the application and Postgres
 * that passes every byte on and reads the client's side of the wire protocol.
 *
 * A statement is a simple query (`Q`) or the parsing of one (`P`, which node-postgres sends for every query with
 * parameters); BEGIN and COMMIT count too. So both applications are counted the same way and neither is patched.
 * @see https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
export class SqlCounter {
  private statements: Statement[] = []
  private readonly sockets = new Set<Socket>()

  private constructor(private readonly server: Server) {}

  /** Listens on a free port of 127.0.0.1 and passes on to the server of the given `postgres://` URL. */
  static async listen(databaseUrl: string): Promise<{ counter: SqlCounter; databaseUrl: string }> {
    const target = new URL(databaseUrl)
    const server = createServer()
    const counter = new SqlCounter(server)
    server.on("connection", (client) => counter.connect(client, target))
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const address = server.address()
    if (address === null || typeof address === "string") throw new Error("The counting proxy has no port.")

    const through = new URL(databaseUrl)
    through.hostname = "localhost"
    through.port = String(address.port)
    return { counter, databaseUrl: through.href }
  }

  /** The statements since the last call. */
  take(): Statement[] {
    const taken = this.statements
    this.statements = []
    return taken
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }

  private connect(client: Socket, target: URL): void {
    const upstream = createConnection({ host: target.hostname, port: Number(target.port || 5432) })
    const read = messageReader((text) => this.statements.push(text))
    for (const socket of [client, upstream]) {
      this.sockets.add(socket)
      socket.setNoDelay(true)
      socket.on("error", () => socket.destroy())
      socket.on("close", () => this.sockets.delete(socket))
    }
    client.on("data", read)
    client.pipe(upstream)
    upstream.pipe(client)
  }
}

/** Reads frontend messages from chunks of any size. The first message of a connection has no type byte. */
function messageReader(onStatement: (text: Statement) => void): (chunk: Buffer) => void {
  let pending: Buffer = Buffer.alloc(0)
  let isStarted = false
  return (chunk) => {
    pending = pending.length ? Buffer.concat([pending, chunk]) : chunk
    for (;;) {
      const header = isStarted ? 5 : 4
      if (pending.length < header) return
      const length = pending.readUInt32BE(header - 4) + header - 4
      if (pending.length < length) return
      const body = pending.subarray(header, length)
      if (isStarted) readStatement(String.fromCharCode(pending[0] ?? 0), body, onStatement)
      isStarted = true
      pending = pending.subarray(length)
    }
  }
}

function readStatement(type: string, body: Buffer, onStatement: (text: Statement) => void): void {
  if (type === "Q") onStatement(body.toString("utf8", 0, body.indexOf(0)))
  if (type === "P") {
    const afterName = body.indexOf(0) + 1
    onStatement(body.toString("utf8", afterName, body.indexOf(0, afterName)))
  }
}
