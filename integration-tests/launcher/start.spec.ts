import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import type { AddressInfo, Server } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { freePort } from "../../scripts/lib/free-port"
import { startTestShop, type TestShop } from "../../scripts/lib/test-shop"
import { products as demoProducts } from "../../src/demo/data/products"

const root = path.resolve(__dirname, "../..")

/** The data folder of the shop in which the browser tests bought: it holds orders. */
const dataFolder = process.env.WEBOX_TEST_SHOP ?? ""

type Demo = {
  admin: { email: string; password: string }
  backend_url: string
  storefront_url: string
  publishable_key: string
}

type Pictured = { thumbnail: string; images: { url: string }[] }

const demo = (): Demo => JSON.parse(readFileSync(path.join(dataFolder, "demo.json"), "utf8"))

function processes(): Record<string, number> {
  return JSON.parse(readFileSync(path.join(dataFolder, "running.json"), "utf8"))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let attempt = 0; attempt < 1_500; attempt += 1) {
    if (await condition()) return
    await sleep(200)
  }
  throw new Error(`Waited five minutes in vain for: ${what}`)
}

/** How many there are of something, by the Admin API. */
async function countOf({ admin, backend_url }: Demo, resource: string): Promise<number> {
  const signIn = await fetch(`${backend_url}/auth/user/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(admin),
  })
  const { token } = await signIn.json()
  const list = await fetch(`${backend_url}/admin/${resource}?limit=1&fields=id`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const { count } = await list.json()
  return count
}

const orderCount = () => countOf(demo(), "orders")

async function isUp(): Promise<boolean> {
  try {
    const [backend, storefront] = await Promise.all([
      fetch(`${demo().backend_url}/health`),
      fetch(demo().storefront_url),
    ])
    return backend.ok && storefront.ok
  } catch {
    return false
  }
}

/** Runs `npm start` where it is expected to refuse, and answers what it printed. */
function refusedStart(environment: Record<string, string>): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["scripts/bootstrap.mjs", "start"], {
      cwd: root,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, WEBOX_ENV_FILE: "/dev/null", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    })
    let output = ""
    child.stdout.on("data", (chunk) => (output += chunk))
    child.stderr.on("data", (chunk) => (output += chunk))
    child.on("error", reject)
    child.on("exit", (code) => resolve({ code, output }))
  })
}

describe("npm start", () => {
  let shop: TestShop
  let ports: { port: number; storefrontPort: number }

  beforeAll(async () => {
    expect(existsSync(dataFolder)).toBe(true)
    ports = { port: await freePort(), storefrontPort: await freePort() }
    shop = await startTestShop(dataFolder, ports)
  })

  afterAll(() => shop.stop())

  it("comes up again without building, migrating or seeding when nothing changed", () => {
    expect(shop.output()).not.toMatch(/Installing|Building|Migrating|Seeding/)
    expect(shop.output()).toMatch(/✔ Starting the backend \(\d+\.\d s\)/)
  })

  it("shows its pictures at the port of this start, though they were made at another", async () => {
    const { backend_url, publishable_key } = demo()
    const list = await fetch(`${backend_url}/store/products?limit=5&fields=thumbnail,images.url`, {
      headers: { "x-publishable-api-key": publishable_key },
    })
    const { products } = await list.json()
    const pictures = products.flatMap(({ thumbnail, images }: Pictured) => [thumbnail, ...images.map(({ url }) => url)])
    expect(pictures.length).toBeGreaterThan(5)
    for (const picture of pictures) expect(picture).toMatch(`${backend_url}/media/`)
    expect((await fetch(pictures[0])).status).toBe(200)
  })

  it("keeps the passwords and secrets of its data folder", async () => {
    const { admin, publishable_key } = demo()
    expect(shop.output()).toContain(admin.password)
    expect(publishable_key).toMatch(/^pk_/)
    expect(await countOf(demo(), "users")).toBe(1)
  })

  it("says that it already runs when it is started a second time", async () => {
    const { code, output } = await refusedStart({ WEBOX_DATA_DIR: dataFolder })
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining("The shop already runs") })
  })

  it("starts the backend again when it is killed", async () => {
    const { backend = 0 } = processes()
    process.kill(backend, "SIGKILL")
    await until(async () => processes().backend !== backend && (await isUp()), "a new backend")
  })

  it("comes up with nothing lost after its launcher was killed, and leaves no process behind", async () => {
    const orders = await orderCount()
    const { launcher = 0, backend = 0, storefront = 0 } = processes()
    process.kill(launcher, "SIGKILL")
    await until(() => !isAlive(backend) && !isAlive(storefront), "the end of what the launcher had started")

    shop = await startTestShop(dataFolder, ports)

    expect(shop.output()).toContain("adopted")
    expect(await orderCount()).toBe(orders)
  })

  it("comes up with nothing lost after everything was killed at once", async () => {
    const orders = await orderCount()
    const cluster: { data: string } = JSON.parse(readFileSync(path.join(dataFolder, "postgres-place.json"), "utf8"))
    const pidFile = path.join(path.resolve(dataFolder, cluster.data), "cluster/postmaster.pid")
    const postmaster = Number(readFileSync(pidFile, "utf8").split("\n")[0])
    for (const pid of [...Object.values(processes()), postmaster]) process.kill(pid, "SIGKILL")
    await until(() => !isAlive(postmaster), "the end of Postgres")

    shop = await startTestShop(dataFolder, ports)

    expect(await orderCount()).toBe(orders)
  })

  it("stops everything at a signal", async () => {
    const running = Object.values(processes())
    expect(await shop.stop()).toBe(0)
    expect(running.filter(isAlive)).toEqual([])
    expect(existsSync(path.join(dataFolder, "running.json"))).toBe(false)
    expect(await isUp()).toBe(false)
  })
})

describe("npm start, killed while it seeds an empty database", () => {
  let folder: string
  let environment: Record<string, string | undefined>

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "webox-seed-"))
    environment = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      WEBOX_ENV_FILE: "/dev/null",
      WEBOX_DATA_DIR: folder,
      WEBOX_THROWAWAY: "true",
      PORT: String(await freePort()),
      STOREFRONT_PORT: String(await freePort()),
    }
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const demoOf = (): Demo => JSON.parse(readFileSync(path.join(folder, "demo.json"), "utf8"))

  /** Runs a command of the project on this data folder; ends it, if it still runs, when the work is done. */
  async function withCommand(command: string[], work: (output: () => string) => Promise<void>): Promise<number | null> {
    const child = spawn(process.execPath, ["scripts/bootstrap.mjs", ...command], {
      cwd: root,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    })
    let output = ""
    child.stdout.on("data", (chunk) => (output += chunk))
    child.stderr.on("data", (chunk) => (output += chunk))
    const exited = new Promise<number | null>((resolve) => child.on("exit", resolve))
    try {
      await work(() => output)
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : String(error)}\n${output}`)
    } finally {
      child.kill("SIGTERM")
    }
    return exited
  }

  it("goes on where it was the next time, with nothing doubled", async () => {
    await withCommand(["start"], async (output) => {
      await until(() => output().includes("Seeding the demo shop"), "the seed to begin")
      await sleep(2000 + Math.random() * 6000)
      const parts: Record<string, number> = JSON.parse(readFileSync(path.join(folder, "running.json"), "utf8"))
      process.kill(parts.launcher ?? 0, "SIGKILL")
    })

    await withCommand(["start"], async (output) => {
      await until(() => output().includes("The shop is open."), "the shop")
      expect(output()).toContain("Seeding the demo shop")
      expect(await countOf(demoOf(), "products")).toBe(demoProducts.length)
      expect(await countOf(demoOf(), "promotions")).toBe(4)
      expect(await countOf(demoOf(), "regions")).toBe(3)
      expect(await countOf(demoOf(), "users")).toBe(1)
    })
  })

  it("makes a larger catalogue with npm run seed", async () => {
    let made = ""
    const code = await withCommand(["seed", "--products", "60"], async (output) => {
      await until(() => /[✔✖] Making the catalogue/.test(output()), "the catalogue")
      made = output()
      await sleep(3000)
    })
    expect({ code, made }).toMatchObject({ code: 0, made: expect.stringContaining("✔ Making the catalogue of 60") })
  })

  it("runs from the sources with npm run dev, and takes up a change in a plugin", async () => {
    const probe = path.join(root, "plugins/promotions/src/reload-probe.ts")
    try {
      await withCommand(["dev"], async (output) => {
        await until(() => output().includes("The shop is open."), "the shop")
        expect(await countOf(demoOf(), "products")).toBe(demoProducts.length + 60)
        const before = JSON.parse(readFileSync(path.join(folder, "running.json"), "utf8")).backend
        await sleep(1000)
        writeFileSync(probe, "export const probe = true\n")
        await until(() => output().includes("✔ Building the plugin promotions"), "the plugin to be built")
        await until(async () => {
          const { backend } = JSON.parse(readFileSync(path.join(folder, "running.json"), "utf8"))
          return backend !== before && (await fetch(`${demoOf().backend_url}/health`).catch(() => ({ ok: false }))).ok
        }, "the backend to come up again")
      })
    } finally {
      rmSync(probe, { force: true })
    }
  })

  it("begins anew with --fresh --yes", async () => {
    const before = demoOf().admin.password
    await withCommand(["start", "--fresh", "--yes"], async (output) => {
      await until(() => output().includes("The shop is open."), "the shop")
      expect(demoOf().admin.password).not.toBe(before)
      expect(await countOf(demoOf(), "products")).toBe(demoProducts.length)
    })
  })
})

describe("npm start, where it cannot", () => {
  let folder: string
  let server: Server

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "webox-refused-"))
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it("names a port that is in use, and the setting that changes it", async () => {
    server = createServer().listen(0, "127.0.0.1")
    await until(() => server.listening, "a port in use")
    const { port } = server.address() as AddressInfo
    const { code, output } = await refusedStart({ WEBOX_DATA_DIR: folder, PORT: String(port) })
    server.close()
    expect(code).toBe(1)
    expect(output).toContain(`Port ${port} is in use by another program`)
    expect(output).not.toContain("    at ")
  })

  it("says why a database refuses, without its password", async () => {
    const { code, output } = await refusedStart({
      WEBOX_DATA_DIR: folder,
      PORT: String(await freePort()),
      STOREFRONT_PORT: String(await freePort()),
      DATABASE_URL: `postgres://webox:hunter2@localhost:${await freePort()}/shop`,
    })
    expect(code).toBe(1)
    expect(output).toMatch(/The database shop at localhost:\d+ refuses: nothing listens there/)
    expect(output).not.toContain("hunter2")
  })

  it("names a setting that is wrong, and says what to write", async () => {
    const { code, output } = await refusedStart({ WEBOX_DATA_DIR: folder, PORT: "many" })
    expect(code).toBe(1)
    expect(output).toContain("PORT is wrong: write a port number from 1 to 65535.")
  })

  it("says that the data folder cannot be written", async () => {
    const file = path.join(folder, "a-file")
    writeFileSync(file, "")
    const { code, output } = await refusedStart({ WEBOX_DATA_DIR: path.join(file, "data") })
    expect(code).toBe(1)
    expect(output).toContain(`The data folder ${path.join(file, "data")} cannot be written (ENOTDIR)`)
  })

  it("deletes nothing with --fresh when nobody can be asked", async () => {
    const child = await new Promise<string>((resolve) => {
      const run = spawn(process.execPath, ["scripts/bootstrap.mjs", "start", "--fresh"], {
        cwd: root,
        env: {
          PATH: process.env.PATH,
          HOME: process.env.HOME,
          WEBOX_ENV_FILE: "/dev/null",
          WEBOX_DATA_DIR: dataFolder,
        },
        stdio: ["ignore", "ignore", "pipe"],
      })
      let output = ""
      run.stderr.on("data", (chunk) => (output += chunk))
      run.on("exit", () => resolve(output))
    })
    expect(child).toContain("add --yes")
    expect(existsSync(path.join(dataFolder, "secrets.json"))).toBe(true)
  })
})
