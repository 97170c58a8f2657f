import { expect, type BrowserContext, type Page } from "@playwright/test"
import { demo } from "./demo"

export type AdminLanguage = "en" | "fr"

/** Signs the merchant in to the admin, in a language of theirs. */
export async function openAdmin(context: BrowserContext, language: AdminLanguage): Promise<Page> {
  await context.addInitScript((lng) => {
    // A page that is blank yet has no storage.
    if (window.location.origin !== "null") window.localStorage.setItem("lng", lng)
  }, language)
  await context.addCookies([{ name: "lng", value: language, url: demo.backend_url }])
  const page = await context.newPage()
  await page.goto("/app/login")
  await page.locator('input[name="email"]').fill(demo.admin.email)
  await page.locator('input[name="password"]').fill(demo.admin.password)
  await page.locator('button[type="submit"]').click()
  await expect(page).toHaveURL(/\/app\/orders/, { timeout: 30_000 })
  return page
}
