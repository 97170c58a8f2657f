import { defineConfig } from "@playwright/test"
import { demo, demoFiles } from "./support/demo"

/**
 * Tests of running shops, in the Chromium of `CHROMIUM_PATH`. `WEBOX_DEMO_FILE` is the `demo.json` of one, or of several
 * with the system's path delimiter between them: then as many tests run at once, each in a shop of its own.
 */
export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  fullyParallel: false,
  // One after the other in each shop: tests of stock and codes change the shop that the others buy in.
  workers: demoFiles.length,
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
