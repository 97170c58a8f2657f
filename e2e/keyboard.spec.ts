import { type Page } from "@playwright/test"
import { expect, test } from "./support/test"

test.use({ shop: { language: "en", country: "us" } })

/** Presses Tab until the focus is on something of that name, as a person without a mouse would. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press("Tab")
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : null
      const text = element?.getAttribute("aria-label") ?? label?.textContent ?? element?.textContent ?? ""
      return text.replace(/\s+/g, " ").trim()
    })
    if (name.test(focused)) return
  }
  throw new Error(`Tab never reached ${name}`)
}

test("somebody without a mouse skips to the content, chooses, fills in and orders", async ({ page, shopper }) => {
  await page.goto(shopper.base)
  await tabTo(page, /^Skip to content$/)
  await page.keyboard.press("Enter")
  await tabTo(page, /^See everything$/)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1, name: "All products" })).toBeVisible()
  await tabTo(page, /^Home$/)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible()
  await tabTo(page, /Mug$/)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("button", { name: "Add to cart" })).toBeVisible()
  await tabTo(page, /^Quantity$/)
  await page.keyboard.press("ArrowUp")
  await tabTo(page, /^Add to cart$/)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1, name: "Your cart" })).toBeVisible()
  await expect(page.getByText("Quantity: 2")).toBeAttached()
  await tabTo(page, /^One less of/)
  await page.keyboard.press("Enter")
  await expect(page.getByText("Quantity: 1")).toBeAttached()
  await tabTo(page, /^Go to checkout$/)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1, name: "Checkout" })).toBeVisible()
  for (const [label, value] of Object.entries(shopper.texts.address)) {
    await tabTo(page, new RegExp(`^${label}`))
    await page.keyboard.type(value)
  }
  const place = page.getByRole("button", { name: shopper.texts.place })
  const before = await place.innerText()
  await tabTo(page, /delivery|shipping|express|standard/i)
  await page.keyboard.press("ArrowDown")
  await expect(place).not.toHaveText(before)
  await tabTo(page, /^(Demo payment|Pay later)/)
  await page.keyboard.press("ArrowDown")
  await tabTo(page, /^Order with obligation to pay/)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1, name: shopper.texts.placed })).toBeVisible()
})

test("the focus goes to the first field that needs attention", async ({ page, shopper }) => {
  await shopper.add("tide-mug")
  await shopper.goToCheckout()
  await page.getByRole("textbox", { name: "E-mail" }).fill("jo@example.com")
  await shopper.pressPlace()
  await expect(page.getByRole("textbox", { name: "First name" })).toBeFocused()
  await expect(page.getByRole("textbox", { name: "First name" })).toHaveAccessibleDescription(
    "First name: please fill this in."
  )
})
