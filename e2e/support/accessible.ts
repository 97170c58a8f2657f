import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect } from "./test"

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

/** All rules at each width; at the same width in the other scheme nothing differs but colours, so their rule alone. */
const looks = [
  { colorScheme: "light", width: 1280, height: 900, rules: "all" },
  { colorScheme: "dark", width: 1280, height: 900, rules: "colours" },
  { colorScheme: "dark", width: 360, height: 800, rules: "all" },
  { colorScheme: "light", width: 360, height: 800, rules: "colours" },
] as const
type Look = (typeof looks)[number]

const COLOUR_RULES = ["color-contrast", "link-in-text-block"]

/**
 * WCAG 2.2 AA, as far as a machine can see, and nothing wider than the screen: light and dark, on a desk and on a phone. The
 * page looks afterwards as it did before.
 * @param state what the page shows, for who reads a failure
 */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  const size = page.viewportSize()
  const wasDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)
  for (const look of looks) {
    await put(page, look)
    await expectAccessibleAsShown(page, look, `${state}, ${look.colorScheme}, ${look.width} pixels wide`)
  }
  await page.emulateMedia({ colorScheme: wasDark ? "dark" : "light" })
  if (size !== null) await page.setViewportSize(size)
}

async function put(page: Page, { colorScheme, width, height }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize({ width, height })
  await page.evaluate(() => {
    // A colour halfway between two states is neither of them. What turns for ever has no end to be put to.
    for (const animation of document.getAnimations()) {
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish()
    }
  })
}

async function expectAccessibleAsShown(page: Page, { rules }: Look, state: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${state}: pixels beyond the edge`).toBeLessThanOrEqual(0)
  // No page has a frame within it, so nothing is gained by the blank page that the other mode opens each time.
  // Nor by a selector for each element that is as it should be.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] })
  const { violations } = await (rules === "all" ? axe.withTags(tags) : axe.withRules(COLOUR_RULES)).analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  expect(found, state).toEqual([])
}
