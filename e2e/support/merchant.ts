import { expect, type Browser, type Page } from "@playwright/test"
import { demo } from "./demo"

/** The merchant, signed in to the admin, in a language of theirs. */
export async function merchant(browser: Browser, language: "en" | "fr"): Promise<Page> {
  const context = await browser.newContext({ baseURL: demo.backend_url })
  await context.addInitScript((lng) => window.localStorage.setItem("lng", lng), language)
  await context.addCookies([{ name: "lng", value: language, url: demo.backend_url }])
  const page = await context.newPage()
  await page.goto("/app/login")
  await page.locator('input[name="email"]').fill(demo.admin.email)
  await page.locator('input[name="password"]').fill(demo.admin.password)
  await page.locator('button[type="submit"]').click()
  await expect(page).toHaveURL(/\/app\/orders/, { timeout: 30_000 })
  return page
}
