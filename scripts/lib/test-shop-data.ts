import { cpSync, existsSync } from "node:fs"
import path from "node:path"
import { copyCluster } from "../postgres/copy-cluster"
import { prepareDataFolder, readSecrets, writeWhole } from "./data-folder"
import { backendEnvironment } from "./environment"
import { fillDatabase } from "./fill-database"
import { openDatabase } from "./open-database"

/**
 * Makes the data folder of a shop with all that its first start makes: the secrets, the database, the demo. The apps must
 * be built. Nothing of it runs afterwards.
 */
export async function fillTestData(dataFolder: string): Promise<void> {
  prepareDataFolder(dataFolder)
  const secrets = readSecrets(dataFolder)
  // A developer's own settings are not those of a test.
  const environment = { PATH: process.env.PATH, HOME: process.env.HOME }
  const { url, server } = await openDatabase(environment, { dataFolder, secrets, throwaway: true })
  try {
    await fillDatabase(backendEnvironment(environment, { dataFolder, secrets, databaseUrl: url }), secrets)
  } finally {
    await server?.stop()
  }
}

/** Makes a second shop of a data folder whose shop does not run: the same demo, secrets and logins. */
export function copyTestData(from: string, to: string): void {
  prepareDataFolder(to)
  writeWhole(path.join(to, "secrets.json"), readSecrets(from))
  const files = path.join(from, "files")
  if (existsSync(files)) cpSync(files, path.join(to, "files"), { recursive: true })
  copyCluster(from, to)
}
