import { Maker } from "./support/maker"
import { shops } from "./support/shopper"
import { expect, test } from "./support/test"

const prices = { fr: "Prix maximal", en: "Price at most" }

/** Whether what has the focus can be seen whole, and not below the bar. */
function isFocusInSight(): boolean {
  const { activeElement } = document
  const bar = document.querySelector("aside.order-bar")
  if (activeElement === null || bar === null) return false
  if (bar.contains(activeElement)) return true
  return activeElement.getBoundingClientRect().bottom <= bar.getBoundingClientRect().top
}

for (const shop of shops) {
  test.describe(`the studio on a phone in ${shop.language}`, () => {
    test.use({
      shop,
      locale: shop.language === "fr" ? "fr-FR" : "en-US",
      viewport: { width: 360, height: 640 },
    })

    test("keeps the price and the button that spends it in sight, and never over what has the focus", async ({
      page,
      context,
    }) => {
      const maker = new Maker(page, shop)
      await maker.begin(context, 5)
      for (const kind of ["image", "video"]) {
        await page.goto(`${maker.base}?kind=${kind}`)
        const prompt = page.locator("#prompt")
        await prompt.focus()
        const button = page.getByRole("button", { name: maker.texts.create })
        await expect(button).toBeInViewport({ ratio: 1 })
        await expect(page.getByText(prices[shop.language], { exact: true })).toBeInViewport({ ratio: 1 })
        const seen: string[] = []
        while (!(await button.evaluate((node) => node === document.activeElement))) {
          expect([seen.at(-1), await page.evaluate(isFocusInSight)]).toEqual([seen.at(-1), true])
          await page.keyboard.press("Tab")
          seen.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 100) ?? ""))
          if (seen.length > 40) throw new Error(`The button is never reached: ${seen.join("\n")}`)
        }
        expect(seen.length).toBeGreaterThan(4)
      }
    })
  })
}
