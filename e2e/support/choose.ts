import type { Page } from "@playwright/test"

/** Chooses from a list of the admin's by keyboard: at the foot of a page the list may reach below the screen. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label).press("Enter")
  await page.getByRole("option", { name: option }).press("Enter")
}
