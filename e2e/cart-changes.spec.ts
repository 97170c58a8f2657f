import { AdminApi } from "./support/admin-api"
import { revalidate } from "./support/revalidation"
import { expect, test } from "./support/test"

const words = {
  en: {
    price: /^The price was \$17.50 when you chose it. It is \$35.00 now.$/,
    soldOut: "Sold out since you chose it. Please take it out.",
    short: "Only 1 is left.",
    keep: /^Keep 1 of Tide Mug/,
    gone: "This is not sold any more. Please take it out.",
    blocked: /^Something in your cart has to change/,
    remove: /^Remove Tide Mug/,
  },
  fr: {
    price: /^Son prix était de .+ quand vous l’avez choisi. Il est maintenant de .+.$/,
    soldOut: "Épuisé depuis que vous l’avez choisi. Retirez-le du panier.",
    short: "Il n’en reste que 1.",
    keep: /^En garder 1/,
    gone: "Cet article n’est plus vendu. Retirez-le du panier.",
    blocked: /^Un changement est nécessaire avant de commander/,
    remove: /^Retirer /,
  },
}

for (const shop of [
  { language: "en" as const, country: "us", javaScriptEnabled: true },
  { language: "fr" as const, country: "fr", javaScriptEnabled: false },
]) {
  const say = words[shop.language]

  test.describe(`what changed since it was put into the cart, in ${shop.language}`, () => {
    test.use({ shop, javaScriptEnabled: shop.javaScriptEnabled })

    test("a new price is taken over and told, once", async ({ page, shopper }) => {
      const admin = await AdminApi.signIn()
      await shopper.add("tide-mug")
      const restore = await admin.multiplyPrices("tide-mug", 2)
      try {
        await page.goto(`${shopper.base}/cart`)
        await expect(page.getByText(say.price)).toBeVisible()
        await expect(page.getByRole("link", { name: shopper.texts.toCheckout })).toBeVisible()
        await page.reload()
        await expect(page.getByRole("heading", { level: 1, name: shopper.texts.cart })).toBeVisible()
        await expect(page.getByText(say.price)).toBeHidden()
      } finally {
        await restore()
        await revalidate(["product:tide-mug", "products"])
        await admin.close()
      }
    })

    test("too few left is told, and one press keeps what there is", async ({ page, shopper }) => {
      const admin = await AdminApi.signIn()
      await shopper.add("tide-mug", 3)
      const restore = await admin.leaveStock("tide-mug", 1)
      try {
        await page.goto(`${shopper.base}/cart`)
        await expect(page.getByText(say.short)).toBeVisible()
        await expect(page.getByText(say.blocked)).toBeVisible()
        await expect(page.getByRole("link", { name: shopper.texts.toCheckout })).toBeHidden()
        await page.getByRole("button", { name: say.keep }).click()
        await expect(page.getByText(say.short)).toBeHidden()
        await expect(page.getByRole("link", { name: shopper.texts.toCheckout })).toBeVisible()
      } finally {
        await restore()
        await revalidate(["product:tide-mug", "products"])
        await admin.close()
      }
    })

    test("sold out is told, and the line can be taken out", async ({ page, shopper }) => {
      const admin = await AdminApi.signIn()
      await shopper.add("tide-mug")
      const restore = await admin.leaveStock("tide-mug", 0)
      try {
        await page.goto(`${shopper.base}/cart`)
        await expect(page.getByText(say.soldOut)).toBeVisible()
        await page.getByRole("button", { name: say.remove }).click()
        await expect(page.getByText(shopper.texts.emptyCart)).toBeVisible()
      } finally {
        await restore()
        await revalidate(["product:tide-mug", "products"])
        await admin.close()
      }
    })

    test("what is no longer sold is told", async ({ page, shopper }) => {
      const admin = await AdminApi.signIn()
      await shopper.add("tide-mug")
      const restore = await admin.unpublish("tide-mug")
      try {
        await page.goto(`${shopper.base}/cart`)
        await expect(page.getByText(say.gone)).toBeVisible()
        await expect(page.getByText(say.blocked)).toBeVisible()
      } finally {
        await restore()
        await revalidate(["product:tide-mug", "products"])
        await admin.close()
      }
    })
  })
}
