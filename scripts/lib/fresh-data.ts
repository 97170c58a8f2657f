import { existsSync, rmSync } from "node:fs"
import path from "node:path"
import { createInterface } from "node:readline/promises"
import { placeCluster, placeFileOf } from "../postgres/cluster-place"
import { stopCluster } from "../postgres/embedded-postgres"
import { dataFolderOf } from "./data-folder"
import { readEnvironment } from "./environment"
import { Problem } from "./problem.mjs"
import { RunningShop } from "./running-shop"

/** Files and folders of ours in a data folder. Nothing else in it is touched: it may be somebody's home. */
const ours = ["postgres", "postgres-place.json", "files", "logs", "secrets.json", "demo.json", "running.json"]

/**
 * Deletes the data folder's content, after asking.
 *
 * @throws {Problem} when the shop runs, when the answer is no, or when nobody can answer
 */
export async function askForFresh(confirmed: boolean): Promise<void> {
  const environment = readEnvironment()
  if (environment.DATABASE_URL) {
    throw new Problem(
      "--fresh deletes the embedded database only, and DATABASE_URL names one of your own: empty that one yourself."
    )
  }
  const folder = dataFolderOf(environment)
  if (!existsSync(folder)) return
  const running = new RunningShop(folder)
  if (running.launcher())
    throw new Problem(`The shop of ${folder} runs in process ${running.launcher()}: stop it first.`)
  if (!confirmed) await ask(folder)

  await running.endOrphans()
  if (existsSync(placeFileOf(folder))) {
    const place = placeCluster(folder)
    await stopCluster(place)
    rmSync(place.data, { recursive: true, force: true })
  }
  for (const name of ours) rmSync(path.join(folder, name), { recursive: true, force: true })
}

async function ask(folder: string): Promise<void> {
  if (!process.stdin.isTTY) throw new Problem(`Nobody can be asked here: add --yes to delete the shop in ${folder}.`)
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`  Delete the shop in ${folder}, with its orders and files? Type yes: `)
  terminal.close()
  if (answer.trim().toLowerCase() !== "yes") throw new Problem("Nothing was deleted.")
}
