import { createServer } from "node:net"
import { Problem } from "./problem.mjs"

/**
 * @param setting the environment variable that sets the port
 * @throws {Problem} when another program listens on it
 */
export async function refuseUsedPort(port: number, setting: string): Promise<void> {
  if (await isFree(port)) return
  throw new Problem(
    `Port ${port} is in use by another program: stop that one, or choose another port, for example ${setting}=${port + 10} npm start.`
  )
}

/** Both families are tried: a server on `::` leaves `127.0.0.1` of the same port free to bind on some systems. */
async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, "::")) && (await canListen(port, "0.0.0.0"))
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once("error", (error: NodeJS.ErrnoException) =>
      resolve(error.code !== "EADDRINUSE" && error.code !== "EACCES")
    )
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}
