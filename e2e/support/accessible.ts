import type { Page } from "@playwright/test"
import axe, { type RunOptions } from "axe-core"
import { expect } from "./test"

/** All rules at each width; at the same width in the other scheme nothing differs but colours, so their rule alone. */
const looks = [
  { colorScheme: "light", width: 1280, height: 900, rules: "all" },
  { colorScheme: "dark", width: 1280, height: 900, rules: "colours" },
  { colorScheme: "dark", width: 360, height: 800, rules: "all" },
  { colorScheme: "light", width: 360, height: 800, rules: "colours" },
] as const
type Look = (typeof looks)[number]

const rules: Record<Look["rules"], RunOptions["runOnly"]> = {
  all: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
  colours: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
}

/**
 * WCAG 2.2 AA, as far as a machine can see, and nothing wider than the screen: light and dark, on a desk and on a phone. The
 * page looks afterwards as it did before.
 * @param state what the page shows, for who reads a failure
 */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  const size = page.viewportSize()
  const wasDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)
  // Once for all looks: it is half a megabyte of program.
  await page.evaluate(axe.source)
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

async function expectAccessibleAsShown(page: Page, look: Look, state: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${state}: pixels beyond the edge`).toBeLessThanOrEqual(0)
  const found = await page.evaluate(async (runOnly) => {
    // A selector for each element that is as it should be is for nobody to read.
    const { violations } = await window.axe.run(document, { runOnly, resultTypes: ["violations"] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  }, rules[look.rules])
  expect(found, state).toEqual([])
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
