import path from "node:path"
import { runHttpSpecs } from "@webox/kit/testing"
import { secret, storefront } from "./storefront-double"

// An app of its own: the others' is without the secret.
beforeAll(async () => {
  process.env["WEBOX_REVALIDATION_SECRET"] = secret
  process.env["WEBOX_REVALIDATION_URLS"] = await storefront.start()
})
afterAll(async () => {
  delete process.env["WEBOX_REVALIDATION_SECRET"]
  delete process.env["WEBOX_REVALIDATION_URLS"]
  await storefront.stop()
})

runHttpSpecs({
  specs: ["what-changed.ts", "storefront-away.ts"].map((file) => path.join(__dirname, file)),
  cwd: path.resolve(__dirname, "../../.."),
})
