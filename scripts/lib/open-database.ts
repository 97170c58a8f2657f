import { checkDatabase } from "../postgres/database-check"
import { ensureDatabase, startEmbeddedPostgres, type EmbeddedPostgres } from "../postgres/embedded-postgres"
import type { Secrets } from "./data-folder"
import type { Environment } from "./environment"
import { step } from "./step.mjs"

/** The database of the shop: one's own, or the embedded one with its server. */
export type OpenDatabase = { url: string; server?: EmbeddedPostgres }

/** Uses `DATABASE_URL`, or starts the embedded Postgres of the data folder, or adopts the one that still runs there. */
export async function openDatabase(
  environment: Environment,
  { dataFolder, secrets, throwaway }: { dataFolder: string; secrets: Secrets; throwaway?: boolean }
): Promise<OpenDatabase> {
  const url = environment.DATABASE_URL
  if (url) {
    await step("Connecting to the database of DATABASE_URL", () => checkDatabase(url))
    return { url }
  }
  const server = await step("Starting the embedded Postgres", async () => {
    const started = await startEmbeddedPostgres({ dataFolder, password: secrets.database, throwaway })
    await ensureDatabase(started, "webox")
    return started
  })
  if (server.adopted) console.log("    It was still running, left by a start that was killed: adopted.")
  return { url: server.url("webox"), server }
}
