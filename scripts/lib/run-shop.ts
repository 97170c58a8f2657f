import path from "node:path"
import { writeWhole } from "./data-folder"
import { demoEmails } from "./fill-database"
import type { Part } from "./child-process"
import { interruption } from "./interrupt"
import type { PreparedShop } from "./prepare-shop"
import { step } from "./step.mjs"
import { Supervisor } from "./supervisor"

export type ShopParts = { backend: Part; storefront: Part }

/**
 * Starts both parts, says where they are, and keeps them running until a signal or a failure ends the shop; then ends
 * the storefront, the backend and the embedded Postgres, in that order.
 *
 * @param onOpen called once both answer
 * @returns the exit code: 0 after a signal
 */
export async function runShop(
  shop: PreparedShop,
  parts: ShopParts,
  onOpen: (supervisor: Supervisor) => void = () => {}
): Promise<number> {
  const supervisor = new Supervisor((processes) => shop.running.record(processes))
  const interrupted = interruption()
  try {
    const opened = startParts(supervisor, parts).then(() => {
      announce(shop)
      onOpen(supervisor)
    })
    // A signal while the parts start must not wait until they have.
    await Promise.race([opened.then(() => supervisor.failed), interrupted])
    return 0
  } finally {
    console.log("")
    await step("Stopping the shop", async () => {
      await supervisor.stop()
      await shop.database.server?.stop()
      shop.running.forget()
    })
  }
}

async function startParts(supervisor: Supervisor, { backend, storefront }: ShopParts): Promise<void> {
  await step("Starting the backend", () => supervisor.start(backend))
  await step("Starting the storefront", () => supervisor.start(storefront))
}

function announce(shop: PreparedShop): void {
  const { secrets, backendUrl, storefrontUrl, publishableKey, dataFolder } = shop
  const admin = { email: demoEmails.admin, password: secrets.adminPassword }
  const customer = { email: demoEmails.customer, password: secrets.customerPassword }
  writeWhole(path.join(dataFolder, "demo.json"), {
    admin,
    customer,
    publishable_key: publishableKey,
    backend_url: backendUrl,
    storefront_url: storefrontUrl,
  })
  console.log(`
  The shop is open.

    Storefront   ${storefrontUrl}
    Admin        ${backendUrl}/app
    Store API    ${backendUrl}/store

    Admin login     ${admin.email}   ${admin.password}
    Customer login  ${customer.email}   ${customer.password}

  These are also in ${path.join(dataFolder, "demo.json")}. Ctrl-C stops the shop.`)
}
