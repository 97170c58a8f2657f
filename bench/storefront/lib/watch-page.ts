import type { Page } from "@playwright/test"

declare global {
  interface Window {
    benchShift: number
    benchInteraction: number
  }
}

/** Makes every page that is opened from now on keep its layout shift and its slowest interaction. */
export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.benchShift = 0
    window.benchInteraction = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
        if (!hadRecentInput) window.benchShift += value
      }
    }).observe({ type: "layout-shift", buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { interactionId, duration } = entry as PerformanceEntry & { interactionId: number }
        if (interactionId > 0) window.benchInteraction = Math.max(window.benchInteraction, duration)
      }
    }).observe({ type: "event", buffered: true, durationThreshold: 16 } as PerformanceObserverInit)
  })
}

/** Cumulative layout shift since the page was opened, without sessions: never less than the score that browsers report. */
export function layoutShiftOf(page: Page): Promise<number> {
  return page.evaluate(() => window.benchShift)
}

/**
 * The longest of the interactions while `act` runs, in milliseconds from the input to the frame that shows its effect, as
 * "interaction to next paint" counts them. What takes less than a frame counts as 16.
 */
export async function interactionOf(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    window.benchInteraction = 0
  })
  await act()
  await page.waitForTimeout(300)
  return Math.max(16, await page.evaluate(() => window.benchInteraction))
}
