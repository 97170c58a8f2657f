import path from "node:path"
import { openModuleDatabase, type ModuleDatabase } from "@webox/kit/testing/test-database"

/** A database of its own with the tables of credits and nothing else. */
export function openLedgerDatabase(name: string): Promise<ModuleDatabase> {
  return openModuleDatabase(name, { migrations: path.join(__dirname, "migrations"), connections: 10 })
}
