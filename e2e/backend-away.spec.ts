import { spawn, type ChildProcess } from "node:child_process"
import { createServer } from "node:net"
import path from "node:path"
import { expect, test } from "@playwright/test"

const storefrontFolder = path.join(__dirname, "../storefront")

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

let storefront: ChildProcess
let url: string

test.beforeAll(async ({ playwright }) => {
  const [port, nobody] = [await freePort(), await freePort()]
  url = `http://localhost:${port}`
  storefront = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: storefrontFolder,
    env: {
      ...process.env,
      PORT: String(port),
      WEBOX_BACKEND_URL: `http://localhost:${nobody}`,
      WEBOX_STOREFRONT_URL: url,
    },
    stdio: "ignore",
  })
  const api = await playwright.request.newContext()
  await expect(async () => expect((await api.get(`${url}/health`)).ok()).toBe(true)).toPass({ timeout: 20_000 })
  await api.dispose()
})

test.afterAll(() => {
  storefront.kill()
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(`while the backend is away, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    test("every page says so with a 503 and offers to try again", async ({ page }) => {
      for (const [address, title, retry] of [
        ["/fr/fr/products/tide-mug", "La boutique fait une pause", "Réessayer"],
        ["/en/us/checkout", "The shop is taking a break", "Try again"],
      ] as const) {
        const answer = await page.goto(url + address)
        expect(answer?.status()).toBe(503)
        await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible()
        await page.getByRole("button", { name: retry }).click()
        await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible()
        expect(new URL(page.url()).pathname).toBe(address)
      }
    })
  })
}
