import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import type { TestShop } from "./factories/create-shop"

/** What every HTTP spec module of the project is given. */
export type HttpTestContext = {
  /** An HTTP client on the running app. It never throws on a status: assert on `response.status`. */
  api: AxiosInstance
  /** The app's container. Only inside tests and hooks: it exists once the app has booted. */
  container(): MedusaContainer
  /** The seeded minimal shop. Only inside tests and hooks. */
  shop(): TestShop
  /** The URL of the app's database. */
  databaseUrl: string
}

/** The default export of a `*.http.ts` file. */
export type HttpSpec = (context: HttpTestContext) => void
