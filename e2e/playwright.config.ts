import { defineConfig } from "@playwright/test"
import { demo } from "./support/demo"

/** Tests of the running shop that `WEBOX_DEMO_FILE` describes, in the Chromium of `CHROMIUM_PATH`. */
export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  fullyParallel: false,
  // One after the other: tests of stock and codes change the shop that the others buy in.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL: demo.storefront_url,
    browserName: "chromium",
    viewport: { width: 1280, height: 900 },
    locale: "en-US",
    trace: "off",
    video: "off",
    screenshot: "only-on-failure",
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
})
