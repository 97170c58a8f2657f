import { spawn } from "node:child_process"
import { createServer } from "node:net"
import path from "node:path"
import { expect, request } from "@playwright/test"
import { demo } from "./demo"

const folder = path.join(__dirname, "../../storefront")

export interface OwnStorefront {
  url: string
  stop(): void
}

/** Starts one more storefront of the shop, for tests of what stands between it and the backend. */
export async function startStorefront(backendUrl: string): Promise<OwnStorefront> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const storefront = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: folder,
    env: {
      ...process.env,
      PORT: String(port),
      WEBOX_BACKEND_URL: backendUrl,
      WEBOX_PUBLISHABLE_KEY: demo.publishable_key,
      WEBOX_STOREFRONT_URL: url,
      WEBOX_WARM_UP_PAGES: "0",
    },
    stdio: "ignore",
  })
  const api = await request.newContext()
  await expect(async () => expect((await api.get(`${url}/health`)).ok()).toBe(true)).toPass({ timeout: 20_000 })
  await api.dispose()
  return { url, stop: () => void storefront.kill() }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on("error", reject)
    server.listen(0, "localhost", () => {
      const address = server.address()
      server.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(address)))
    })
  })
}
