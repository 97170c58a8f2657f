import { type Page } from "@playwright/test"
import { AdminApi } from "./support/admin-api"
import { revalidate } from "./support/revalidation"
import { expect, test } from "./support/test"

/** Changes a field behind the page's back, as somebody with developer tools would. */
async function tamper(page: Page, name: string, value: string): Promise<void> {
  // React gives fields their own values once more when it takes the page over.
  await expect.poll(() => isTakenOver(page, name)).toBe(true)
  await page.locator(`[name="${name}"]`).evaluateAll((elements, text) => {
    for (const element of elements) {
      if (element instanceof HTMLInputElement || element instanceof HTMLButtonElement) {
        element.removeAttribute("max")
        element.removeAttribute("maxlength")
        if (element.type === "number") element.type = "text"
        element.value = text
        element.form?.setAttribute("novalidate", "")
      }
    }
  }, value)
}

/** Whether React has the field in hand, or never will because there is no JavaScript. */
function isTakenOver(page: Page, name: string): Promise<boolean> {
  return page
    .locator(`[name="${name}"]`)
    .first()
    .evaluate((field) => !("__next_f" in window) || Object.keys(field).some((key) => key.startsWith("__reactFiber")))
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`bad input ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ shop: { language: "en", country: "us" }, javaScriptEnabled })

    for (const quantity of ["-1", "0", "1e9", "99999999999999999999", "1.5", "NaN", "\u0000", "two"]) {
      test(`a quantity of ${JSON.stringify(quantity)} is refused with a sentence`, async ({ page, shopper }) => {
        await page.goto(`${shopper.base}/products/tide-mug`)
        await tamper(page, "quantity", quantity)
        await page.getByRole("button", { name: shopper.texts.add }).click()
        await expect(page.getByText("A quantity is a whole number from 1 to 99.")).toBeVisible()
      })
    }

    test("a variant that does not exist is refused with a sentence", async ({ page, shopper }) => {
      for (const [variant, sentence] of [
        ["variant_nope", /not sold any more|could not be done/],
        ["'; drop table --", "Choose which one you want first."],
      ] as const) {
        await page.goto(`${shopper.base}/products/tide-mug`)
        await tamper(page, "variant_id", variant)
        await page.getByRole("button", { name: shopper.texts.add }).click()
        await expect(page.getByText(sentence)).toBeVisible()
      }
    })

    test("a line of another cart is refused with a sentence", async ({ page, shopper }) => {
      await shopper.add("tide-mug")
      await tamper(page, "item_id", "cali_somebodyelses")
      await page.getByRole("button", { name: /^One more of/ }).click()
      await expect(page.getByText("This line is no longer in your cart.")).toBeVisible()
    })

    test("the checkout names every field that is wrong and keeps what was typed", async ({ page, shopper }) => {
      await shopper.add("tide-mug")
      await shopper.goToCheckout()
      await page.getByRole("textbox", { name: "E-mail" }).fill("jo@nowhere")
      await page.getByRole("textbox", { name: "Postal code" }).fill("SW1A 1AA")
      await page.getByRole("textbox", { name: "Phone" }).fill("call me")
      await page.getByRole("textbox", { name: "City" }).fill("New York")
      await tamper(page, "company", "x".repeat(5000))
      await shopper.pressPlace()
      await expect(page.getByRole("alert").getByRole("listitem")).toHaveText([
        /no complete e-mail address/,
        /^First name/,
        /^Last name/,
        /^Company: this is too long/,
        /^Street and number/,
        /postal code does not fit/,
        /^State/,
        /A phone number has/,
      ])
      await expect(page.getByRole("textbox", { name: "E-mail" })).toBeFocused()
      await expect(page.getByRole("textbox", { name: "E-mail" })).toHaveValue("jo@nowhere")
      await expect(page.getByRole("textbox", { name: "City" })).toHaveValue("New York")
    })

    test("a tampered checkout gets a sentence, never a crash", async ({ page, shopper }) => {
      await shopper.add("tide-mug")
      await shopper.goToCheckout()
      await shopper.fillAddress()
      await tamper(page, "shipping_option_id", "so_nope")
      await shopper.pressPlace()
      await expect(page.getByText("This way of shipping is not offered any more.")).toBeVisible()
      await page.goto(`${shopper.base}/checkout`)
      await shopper.fillAddress()
      await tamper(page, "payment_provider_id", "pp_nope")
      await shopper.pressPlace()
      await expect(page.getByText(/The payment was refused/)).toBeVisible()
      await page.goto(`${shopper.base}/checkout`)
      await shopper.fillAddress()
      await tamper(page, "expected_total", "0.01")
      await shopper.pressPlace()
      await expect(page.getByText(/^The total has changed from \$0.01 to/)).toBeVisible()
    })
  })
}

test.describe("what is sold out", () => {
  test.use({ shop: { language: "en", country: "us" } })

  test("is said on the product page, in the cart and when ordering", async ({ page, shopper }) => {
    const admin = await AdminApi.signIn()
    const restore = await admin.leaveStock("noon-tray", 1)
    try {
      await revalidate(["product:noon-tray"])
      await page.goto(`${shopper.base}/products/noon-tray`)
      await expect(page.getByText("Only 1 left").first()).toBeVisible()
      await shopper.addShown(2)
      await expect(page.getByText("There are not that many left.")).toBeVisible()
      await shopper.add("noon-tray", 1)
      await page.getByRole("button", { name: /^One more of/ }).click()
      await expect(page.getByText("There are not that many left.")).toBeVisible()
      await shopper.goToCheckout()
      await shopper.fillAddress()
      await admin.leaveStock("noon-tray", 0)
      await shopper.pressPlace()
      await expect(page.getByText(/^Not enough is left of: Noon Tray/)).toBeVisible()
      await revalidate(["product:noon-tray"])
      await page.goto(`${shopper.base}/products/noon-tray`)
      await expect(page.getByText("Everything of this is sold out for now.")).toBeVisible()
    } finally {
      await restore()
      await revalidate(["product:noon-tray"])
      await admin.close()
    }
  })
})
