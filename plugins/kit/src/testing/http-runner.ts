import path from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { DatabaseSnapshot } from "./database-snapshot"
import { createShop, type TestShop } from "./factories/create-shop"
import type { HttpSpec, HttpTestContext } from "./http-test-context"

export type HttpRunnerOptions = {
  /** Absolute paths of the spec modules, each with a default export of type {@link HttpSpec}. */
  specs: string[]
  /** The folder of the app's `medusa-config`. */
  cwd: string
  /** Environment variables for the app alone. */
  env?: Record<string, string>
}

/**
 * Boots the app once on a database of its own and runs many spec modules against it, since each boot costs about
 * twelve seconds. Before each test the database is put back to the seeded minimal shop.
 *
 * Call it at the top level of one Jest spec file.
 */
export function runHttpSpecs({ specs, cwd, env }: HttpRunnerOptions): void {
  const keepOwnHooks = withoutSlowRestore()
  medusaIntegrationTestRunner({
    cwd,
    env,
    testSuite: ({ api, getContainer, dbConfig }) => {
      keepOwnHooks()
      let shop: TestShop | undefined
      let snapshot: DatabaseSnapshot | undefined

      const context: HttpTestContext = {
        api,
        databaseUrl: dbConfig.clientUrl ?? "",
        container: (): MedusaContainer => getContainer(),
        shop: () => {
          if (!shop) throw new Error("The shop exists only inside tests and hooks, not while specs are collected.")
          return shop
        },
      }

      beforeAll(async () => {
        api.defaults.validateStatus = () => true
        shop = await createShop(getContainer())
        snapshot = await DatabaseSnapshot.take(context.databaseUrl)
      })
      beforeEach(() => snapshot?.restore())
      afterAll(() => snapshot?.close())

      for (const spec of specs) {
        describe(path.relative(cwd, spec), () => loadSpec(spec)(context))
      }
    },
  })
}

/**
 * Medusa's runner makes a new database from a template before each test, which takes most of a test's time. It has no
 * option for another way, so its `beforeEach` is not registered.
 *
 * @returns a function for the first line of the test suite: from then on hooks are registered again
 */
function withoutSlowRestore(): () => void {
  const registered = globalThis.beforeEach
  globalThis.beforeEach = () => undefined
  return () => {
    globalThis.beforeEach = registered
  }
}

function loadSpec(file: string): HttpSpec {
  const loaded: unknown = require(file)
  const spec = typeof loaded === "object" && loaded !== null && "default" in loaded ? loaded.default : undefined
  if (typeof spec !== "function") throw new Error(`${file} must export a function as its default: (context) => void.`)
  return spec as HttpSpec
}
