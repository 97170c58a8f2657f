import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { JOBS_MODULE, type JobsModuleService } from "@webox/kit/modules/jobs"
import { orderReconciler } from "@webox/kit/reconcilers"
import { startAppProcess, startLoopbackServer, type HttpTestContext } from "@webox/kit/testing"
import { recoverOrderWorkflow } from "@webox/kit/workflows"
import { createCartFor, placeBody, type Purchase } from "./checkout-client"

const root = path.resolve(__dirname, "../../..")

/** Kills of the real app, each while so many carts are being placed. */
const KILLS = 3
const CARTS_A_KILL = 6
/** The carts of a kill are placed one after the other within this time, and the kill comes somewhere in it. */
const PLACING_MS = 900

interface OrderRow {
  id: string
  status: string
  metadata: { webox_cart_id?: string } | null
  payment_collections: { payments: { id: string; canceled_at: string | null }[] | null }[] | null
}

export default function (context: HttpTestContext): void {
  const purchase = (): Purchase => ({
    region: "france",
    items: [{ variant_id: context.shop().product.variants[0].id, quantity: 1 }],
    email: "camille@example.com",
    headers: context.shop().headers,
  })

  async function startApp() {
    const port = await freePort()
    const app = await startAppProcess(
      {
        command: process.execPath,
        args: ["node_modules/@medusajs/cli/cli.js", "start"],
        cwd: root,
        env: {
          DATABASE_URL: context.databaseUrl,
          PORT: port,
          LOG_LEVEL: "info",
          WEBOX_ADMIN: "false",
          TS_NODE_TRANSPILE_ONLY: "true",
        },
        readyText: "Server is ready",
      },
      60_000
    )
    return { ...app, url: `http://127.0.0.1:${port}` }
  }

  /** @returns the status, or undefined when the app died before it had answered */
  async function place(url: string, cartId: string): Promise<number | undefined> {
    try {
      const response = await fetch(`${url}/store/checkout/${cartId}/place`, {
        method: "POST",
        headers: { "content-type": "application/json", ...context.shop().headers },
        body: JSON.stringify(placeBody(context, purchase())),
      })
      await response.arrayBuffer()
      return response.status
    } catch {
      return undefined
    }
  }

  async function placeUntilKilled(cartIds: string[]): Promise<(number | undefined)[]> {
    const app = await startApp()
    const answers = cartIds.map(async (cartId, index) => {
      await pause((PLACING_MS / cartIds.length) * index)
      return place(app.url, cartId)
    })
    await pause(PLACING_MS * (0.3 + 0.7 * Math.random()))
    await app.end("SIGKILL")
    return Promise.all(answers)
  }

  /** What the schedule does each minute, without its five minutes of patience. */
  async function recover(): Promise<void> {
    const reconcile = orderReconciler({ graceMs: -1_000 })
    while ((await reconcile(context.container())).outcome === "busy") await pause(20)
    const { desk } = context.container().resolve<JobsModuleService>(JOBS_MODULE)
    for (const { id, key, workflow_id } of await desk.page({ state: "waiting", limit: 100 })) {
      if (workflow_id !== recoverOrderWorkflow.getName()) continue
      const job = { id, key, attempt: 1, fence: 1 }
      await recoverOrderWorkflow(context.container()).run({ input: { order_id: key, job } })
    }
  }

  async function readOrders(): Promise<OrderRow[]> {
    const { data }: { data: OrderRow[] } = await context
      .container()
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "order",
        fields: [
          "id",
          "status",
          "metadata",
          "payment_collections.payments.id",
          "payment_collections.payments.canceled_at",
        ],
      })
    return data
  }

  it("leaves each cart with one order, paid once and announced, however the app was killed", async () => {
    const cartIds: string[] = []
    for (let made = 0; made < KILLS * CARTS_A_KILL; made += 1) cartIds.push(await createCartFor(context, purchase()))
    const answers: (number | undefined)[] = []
    for (let kill = 0; kill < KILLS; kill += 1) {
      answers.push(...(await placeUntilKilled(cartIds.slice(kill * CARTS_A_KILL, (kill + 1) * CARTS_A_KILL))))
    }
    // A kill that met nothing would prove nothing.
    expect(answers).toContain(undefined)

    // Some shoppers press again at once, the others only when the shop has tidied up.
    const app = await startApp()
    try {
      const impatient = cartIds.filter((_, index) => index % 2 === 0)
      for (const cartId of impatient) expect(await place(app.url, cartId)).toBe(200)
      await recover()
      for (const cartId of cartIds) expect(await place(app.url, cartId)).toBe(200)
      await recover()
      // The events of the last orders are on their way.
      await pause(500)
    } finally {
      await app.end("SIGTERM")
    }

    const orders = await readOrders()
    const { receipts } = context.container().resolve<JobsModuleService>(JOBS_MODULE)
    const standing = orders.filter(({ status }) => status !== "canceled")
    expect(standing.map(({ metadata }) => metadata?.webox_cart_id).sort()).toEqual([...cartIds].sort())
    for (const { id, payment_collections } of standing) {
      const payments = (payment_collections ?? []).flatMap(({ payments }) => payments ?? [])
      expect(payments.filter(({ canceled_at }) => !canceled_at)).toHaveLength(1)
      expect(await receipts.has("order.placed", id)).toBe(true)
    }
    const payments = await context.container().resolve(Modules.PAYMENT).listPayments({}, { take: null })
    expect(payments.filter(({ canceled_at }) => !canceled_at)).toHaveLength(cartIds.length)
    const reservations = await context.container().resolve(Modules.INVENTORY).listReservationItems({}, { take: null })
    expect(reservations).toHaveLength(cartIds.length)
  })
}

/** A port that nobody listens on any more. */
async function freePort(): Promise<string> {
  const { url, close } = await startLoopbackServer(() => undefined)
  await close()
  return new URL(url).port
}
