import { demo } from "./support/demo"
import { aged, putSession } from "./support/sessions"
import { makeCustomer } from "./support/store-api"
import { expect, test } from "./support/test"

test.describe("addresses", () => {
  test("lead to the visitor's language", async ({ request }) => {
    const french = await request.get("/", { headers: { "accept-language": "fr-FR,fr;q=0.9" }, maxRedirects: 0 })
    expect(french.status()).toBe(307)
    expect(new URL(french.headers().location ?? "", demo.storefront_url).pathname).toBe("/fr/fr")
    const other = await request.get("/", { headers: { "accept-language": "de" }, maxRedirects: 0 })
    expect(new URL(other.headers().location ?? "", demo.storefront_url).pathname).toBe("/en/us")
  })

  const missing = [
    "/nothing",
    "/fr/zz",
    "/de/de",
    "/en/us/products/no-such-product",
    "/en/us/products/%00",
    "/en/us/categories/nope",
    "/en/us/products?page=0",
    "/en/us/products?page=9999",
    "/en/us/orders/order_nope",
    "/en/us/orders/%27",
    "/media/nope",
    "/media/..%2fhealth",
  ]
  for (const path of missing) {
    test(`${path} is a 404`, async ({ request }) => {
      expect((await request.get(path)).status()).toBe(404)
    })
  }

  test.describe("a page that does not exist, without JavaScript", () => {
    test.use({ allowedErrors: [/status of 404/], javaScriptEnabled: false })

    test("says so in the visitor's language, within the shop", async ({ page }) => {
      for (const path of [
        "/fr/fr/products/rien-ici",
        "/fr/fr/rien",
        "/fr/zz",
        "/fr/fr/collections/rien?page=1",
        "/fr/fr/products?page=999",
        "/fr/fr/search?q=affiche&page=999",
        "/fr/fr/orders/order_nope",
        "/fr/fr/account/rien",
      ]) {
        expect((await page.goto(path))?.status()).toBe(404)
        await expect(page).toHaveTitle("Cette page n’existe pas · WeBox")
        await expect(page.getByRole("heading", { level: 1, name: "Cette page n’existe pas" })).toBeVisible()
        await expect(page.getByRole("navigation", { name: "Principale" })).toBeVisible()
        await expect(page.locator("html")).toHaveAttribute("lang", "fr")
      }
    })

    test("says so in the account too, and what exists is shown as ever", async ({ page, context }) => {
      const customer = await makeCustomer()
      await putSession(context, customer.token)
      for (const path of ["orders/order_nope", "orders?page=999", "addresses/cuaddr_nope"]) {
        expect((await page.goto(`/fr/fr/account/${path}`))?.status()).toBe(404)
        await expect(page).toHaveTitle("Cette page n’existe pas · WeBox")
        await expect(page.getByRole("heading", { level: 1, name: "Cette page n’existe pas" })).toBeVisible()
      }
      const answer = await page.goto("/fr/fr/account/orders?page=1")
      expect(answer?.status()).toBe(200)
      expect(answer?.headers()["cache-control"]).toContain("no-store")
      expect(answer?.headers()["content-security-policy"]).toMatch(/'nonce-[^']+' 'strict-dynamic'/)
      await expect(page.getByRole("heading", { level: 1, name: "Commandes" })).toBeVisible()
      await putSession(context, aged(customer.token, 48))
      await page.goto("/fr/fr/account/orders")
      expect(new URL(page.url()).pathname).toBe("/fr/fr/account/sign-in")
    })
  })

  test.describe("a page that does not exist", () => {
    test.use({ allowedErrors: [/status of 404/], shop: { language: "fr", country: "fr" } })

    test("says so in the visitor's language, within the shop", async ({ page, shopper }) => {
      await page.goto("/fr/fr/products/rien-ici")
      await expect(page.getByRole("heading", { level: 1, name: shopper.texts.notFound })).toBeVisible()
      await expect(page.getByRole("navigation", { name: "Principale" })).toBeVisible()
      await expect(page.locator("html")).toHaveAttribute("lang", "fr")
    })
  })
})

test("a picture comes from the storefront, can be kept, and is read by range", async ({ page, request }) => {
  await page.goto("/en/us")
  const picture = page.getByRole("main").getByRole("img").first()
  await expect(picture).toHaveJSProperty("complete", true)
  expect(await picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBeGreaterThan(0)
  const source = (await picture.getAttribute("src")) ?? ""
  expect(source).toMatch(/^\/media\//)
  const shown = await picture.evaluate((image) => image instanceof HTMLImageElement && image.currentSrc)
  expect(shown).toMatch(/\/media\/[\w.-]+\?w=\d+$/)
  const whole = await request.get(source)
  expect(whole.headers()["cache-control"]).toContain("max-age")
  const part = await request.get(source, { headers: { range: "bytes=0-9" } })
  expect(part.status()).toBe(206)
  expect(await part.body()).toHaveLength(10)
})

test("a picture is made smaller in our widths only, and stays what it is in any other", async ({ page, request }) => {
  await page.goto("/en/us/products/tide-mug")
  const source = (await page.getByRole("main").getByRole("img").first().getAttribute("src")) ?? ""
  const bytes = async (query: string) => {
    const answer = await request.get(source + query)
    expect(answer.status()).toBe(200)
    expect(answer.headers()["content-type"]).toMatch(/^image\//)
    expect(answer.headers()["cache-control"]).toContain("immutable")
    return (await answer.body()).byteLength
  }
  const whole = await bytes("")
  expect(await bytes("?w=360")).toBeLessThan(whole / 2)
  for (const query of ["?w=361", "?w=99999", "?w=-1", "?w="]) expect(await bytes(query)).toBe(whole)
  expect((await request.get("/media/nope.webp?w=360")).status()).toBe(404)
})

test("nothing moves while a page loads", async ({ page }) => {
  for (const path of ["/en/us", "/en/us/products", "/en/us/products/tide-mug"]) {
    await page.goto(path, { waitUntil: "load" })
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) if ("value" in entry) sum += Number(entry.value)
          }).observe({ type: "layout-shift", buffered: true })
          setTimeout(() => resolve(sum), 500)
        })
    )
    expect(shift).toBeLessThanOrEqual(0.01)
  }
})

test("a page carries its policy, its languages and no key", async ({ request }) => {
  const answer = await request.get("/fr/fr/products/tide-mug")
  const headers = answer.headers()
  expect(headers["content-security-policy"]).toContain("script-src 'self' 'unsafe-inline'; style-src 'self';")
  expect(headers["content-security-policy"]).not.toMatch(/unsafe-eval|https?:/)
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" })
  expect(headers["x-powered-by"]).toBeUndefined()
  const html = await answer.text()
  expect(html).toContain('<html lang="fr"')
  for (const language of ["fr", "en", "x-default"]) expect(html).toContain(`hrefLang="${language}"`)
  expect(html).toContain(`rel="canonical" href="${demo.storefront_url}/fr/fr/products/tide-mug"`)
  expect(html).not.toContain(demo.publishable_key)
  expect(html).not.toContain(demo.backend_url)
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(`language and country ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ shop: { language: "en", country: "us" }, javaScriptEnabled })

    test("change the page and take the cart along", async ({ page, shopper }) => {
      await shopper.add("tide-mug")
      await expect(page.getByText(/^\$/).first()).toBeVisible()
      await page.locator("summary").click()
      await page.getByLabel("Language", { exact: true }).selectOption("fr")
      await page.getByLabel("Deliver to").selectOption("fr")
      await page.getByRole("button", { name: "Apply", exact: true }).click()
      await expect(page.getByRole("heading", { level: 1, name: "Votre panier" })).toBeVisible()
      expect(new URL(page.url()).pathname).toBe("/fr/fr/cart")
      await expect(page.getByText("Mug Marée")).toBeVisible()
      await expect(page.getByText(/^\d+,\d\d\s€$/).first()).toBeVisible()
    })
  })
}

test("the cart survives closing the browser", async ({ shopper, context, browser, page }) => {
  await shopper.add("tide-mug")
  const cookie = (await context.cookies()).find(({ name }) => name === "webox_cart")
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" })
  expect(cookie?.expires).toBeGreaterThan(Date.now() / 1000 + 30 * 24 * 3600)
  const state = await context.storageState()
  await page.close()
  const later = await browser.newContext({ storageState: state, baseURL: demo.storefront_url })
  const reopened = await later.newPage()
  await reopened.goto("/en/us/cart")
  await expect(reopened.getByRole("heading", { level: 1, name: "Your cart" })).toBeVisible()
  await later.close()
})

test("a form sent from another site is refused", async ({ request, page, shopper }) => {
  await shopper.add("tide-mug")
  await page.goto("/en/us/products/tide-mug")
  const fields = await page
    .locator("form", { has: page.getByRole("button", { name: "Add to cart" }) })
    .evaluate((form) =>
      form instanceof HTMLFormElement ? [...new FormData(form)].map(([k, v]) => [k, String(v)]) : []
    )
  const multipart = Object.fromEntries(fields)
  const answer = await request.post("/en/us/products/tide-mug", {
    multipart,
    headers: { origin: "https://evil.example" },
  })
  expect(answer.status()).toBe(403)
})
