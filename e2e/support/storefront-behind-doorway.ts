import { test } from "@playwright/test"
import { demo } from "./demo"
import { Doorway } from "./doorway"
import { startStorefront, type OwnStorefront } from "./own-storefront"

/**
 * For the tests of a file, or of a `describe`: one more storefront of the shop, which reaches the backend through a doorway
 * that they can shut or break. It starts before them and ends after them.
 */
export class StorefrontBehindDoorway {
  readonly backend = new Doorway(demo.backend_url)
  private storefront: OwnStorefront | undefined

  /** Registers hooks: call it where tests are declared. */
  constructor() {
    test.beforeAll(async () => {
      await this.backend.open()
      this.storefront = await startStorefront(this.backend.url)
    })
    test.afterAll(async () => {
      this.storefront?.stop()
      await this.backend.shut()
    })
  }

  /** @throws outside tests and hooks, when there is none yet */
  get url(): string {
    if (this.storefront === undefined) throw new Error("The storefront exists only inside tests and hooks.")
    return this.storefront.url
  }
}
