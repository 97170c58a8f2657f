import { launch } from "chrome-launcher"
import lighthouse from "lighthouse"

/**
 * `node lighthouse.mjs <url> …` with `CHROMIUM_PATH`: prints one line of JSON for each address, the scores (0 to 100) of
 * Lighthouse's mobile run and the audits of accessibility, best practices and SEO that failed.
 */
const categories = ["performance", "accessibility", "best-practices", "seo"]

for (const url of process.argv.slice(2)) {
  const chrome = await launch({
    chromePath: process.env.CHROMIUM_PATH,
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-background-networking", "--disable-component-update"],
  })
  try {
    const result = await lighthouse(url, { port: chrome.port, onlyCategories: categories, logLevel: "error" })
    if (!result) throw new Error(`Lighthouse gave no result for ${url}.`)
    console.log(JSON.stringify({ url, scores: scoresOf(result.lhr), failures: failuresOf(result.lhr) }))
  } finally {
    await chrome.kill()
  }
}

function scoresOf({ categories: measured }) {
  return Object.fromEntries(categories.map((name) => [name, Math.round((measured[name]?.score ?? 0) * 100)]))
}

function failuresOf({ categories: measured, audits }) {
  return categories
    .filter((name) => name !== "performance")
    .flatMap((name) => measured[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && audits[id]?.score !== null && audits[id]?.score < 1)
    .map(({ id }) => id)
}
