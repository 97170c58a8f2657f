import { chromium, type Page } from "@playwright/test"
import { findChromium } from "../../../scripts/lib/chromium"
import { percentile } from "../../lib/percentile"
import { rounded, type Figure } from "../../lib/report"
import type { BenchShop } from "../lib/shop"
import { interactionOf, layoutShiftOf, watchPage } from "../lib/watch-page"

/** Layout shift on the pages a shopper meets first, and how soon the screen answers a filter and an addition to the cart. */
export async function interactionsSection(shop: BenchShop): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox"] })
  try {
    const page = await browser.newPage({ baseURL: shop.storefrontUrl, viewport: { width: 390, height: 844 } })
    await watchPage(page)
    const product = `/en/us/products/${shop.client.catalogue.productHandles[0]}`
    const figures: Figure[] = []
    for (const [name, path] of Object.entries({ home: "/en/us", listing: "/en/us/categories/posters", product })) {
      figures.push(await layoutShift(page, name, path))
    }
    figures.push(await interaction("add to cart", () => addToCart(page, product)))
    figures.push(await interaction("filter", () => filter(page)))
    return figures
  } finally {
    await browser.close()
  }
}

async function layoutShift(page: Page, name: string, path: string): Promise<Figure> {
  await page.goto(path, { waitUntil: "load" })
  for (let screen = 0; screen < 6; screen += 1) {
    await page.mouse.wheel(0, 700)
    await page.waitForTimeout(150)
  }
  const shift = await layoutShiftOf(page)
  return {
    what: `layout shift, ${name} on a phone, scrolled to its end`,
    measured: String(rounded(shift, 4)),
    target: "≤ 0.01",
    isMet: shift <= 0.01,
    numbers: { shift: rounded(shift, 4) },
  }
}

/** Of so many visits the 75th percentile counts, as it does where browsers report "interaction to next paint". */
const visits = 9

async function interaction(name: string, act: () => Promise<number>): Promise<Figure> {
  const durations: number[] = []
  for (let visit = 0; visit < visits; visit += 1) durations.push(await act())
  const [duration, longest] = [percentile(durations, 75), Math.max(...durations)]
  return {
    what: `interaction, ${name}: from the press to the next frame, p75`,
    measured: `${rounded(duration, 0)} ms (longest ${rounded(longest, 0)} ms)`,
    target: "≤ 100 ms",
    isMet: duration <= 100,
    numbers: { duration_ms: duration, longest_ms: longest },
  }
}

async function addToCart(page: Page, product: string): Promise<number> {
  await page.goto(product, { waitUntil: "load" })
  return interactionOf(page, async () => {
    await page.getByRole("button", { name: "Add to cart" }).click()
    await page.getByRole("status").filter({ hasText: /cart/i }).first().waitFor()
  })
}

async function filter(page: Page): Promise<number> {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto("/en/us/products", { waitUntil: "load" })
  return interactionOf(page, async () => {
    await page.getByRole("checkbox").first().click()
    await page.waitForURL(/\?/)
  })
}
