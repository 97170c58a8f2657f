import { AdminApi } from "./support/admin-api"
import { demo } from "./support/demo"
import { revalidate } from "./support/revalidation"
import { expect, test } from "./support/test"

const catalogue = [
  "/fr/fr",
  "/fr/fr/products",
  "/fr/fr/categories/posters",
  "/fr/fr/collections/shoreline",
  "/fr/fr/products/tide-mug",
]

for (const path of catalogue) {
  test(`${path} is made once for everybody`, async ({ request }) => {
    const ask = () => request.get(path, { headers: { cookie: "webox_cart=cart_1; webox_place=en/us" } })
    // What others sell meanwhile may throw the page away between two requests.
    await expect.poll(async () => (await ask()).headers()["x-nextjs-cache"]).toBe("HIT")
    const again = await ask()
    expect(again.status()).toBe(200)
    expect(again.headers()["set-cookie"]).toBeUndefined()
    expect(again.headers()["content-security-policy"]).not.toContain("nonce")
  })
}

for (const path of ["/fr/fr/cart", "/fr/fr/checkout", "/fr/fr/products?page=2", "/fr/fr/categories/posters?page=1"]) {
  test(`${path} is made for each request, with a nonce of its own`, async ({ request }) => {
    const policies = await Promise.all(
      [1, 2].map(async () => (await request.get(path)).headers()["content-security-policy"] ?? "")
    )
    for (const policy of policies) {
      expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/)
      expect(policy).not.toContain("unsafe")
    }
    expect(new Set(policies).size).toBe(2)
  })
}

test("what a visitor sends is in no page that is kept", async ({ request }) => {
  const path = "/en/us/products/tide-table-poster"
  const marks = { nonce: "visitorsnonce", cookie: "cart_visitor", host: "visitor.example", query: "visitorsquery" }
  await revalidate(["product:tide-table-poster"])
  await request.get(`${path}?utm_source=${marks.query}`, {
    headers: {
      cookie: `webox_cart=${marks.cookie}; webox_session=${marks.cookie}`,
      "content-security-policy": `script-src 'nonce-${marks.nonce}'`,
      "x-forwarded-host": marks.host,
    },
  })
  const html = await (await request.get(path)).text()
  expect(Object.values(marks).filter((mark) => html.includes(mark))).toEqual([])
})

test("the twin of a listing cannot be visited", async ({ request }) => {
  expect((await request.get("/fr/fr/filtered/products")).status()).toBe(404)
  expect((await request.get("/fr/fr/filtered/categories/posters?page=1")).status()).toBe(404)
})

test("a page of a listing is another page, and changing the language stays on the listing", async ({ page }) => {
  await page.goto("/en/us/products?page=2")
  await expect(page.getByText(/^Page 2 of/)).toBeVisible()
  await page.getByRole("contentinfo").getByRole("link", { name: "Français" }).click()
  await expect(page).toHaveURL(`${demo.storefront_url}/fr/us/products?page=2`)
})

test("the header tells the pieces in the cart on pages that are the same for everybody", async ({ page, shopper }) => {
  await page.goto("/en/us/products/tide-mug")
  await expect(page.getByRole("link", { name: "Cart, empty" })).toBeVisible()
  await shopper.addShown(2)
  await expect(page.getByRole("link", { name: "Cart, 2 items" })).toBeVisible()
  await page.getByRole("button", { name: /^One more of/ }).click()
  await expect(page.getByRole("link", { name: "Cart, 3 items" })).toBeVisible()
  await page.goto("/en/us/products/tide-mug")
  await expect(page.getByRole("link", { name: "Cart, 3 items" })).toBeVisible()
})

test("a new price is on the page that is kept", async ({ page, request }) => {
  const path = "/en/us/products/quarter-turn-pencils"
  const isKept = async () => (await request.get(path)).headers()["x-nextjs-cache"] === "HIT"
  await expect.poll(isKept).toBe(true)
  const admin = await AdminApi.signIn()
  const restore = await admin.setPrices("quarter-turn-pencils", "usd", 123.45)
  try {
    await revalidate(["products", "product:quarter-turn-pencils"])
    await page.goto(path)
    await expect(page.getByText("$123.45").first()).toBeVisible()
    await page.goto("/en/us/categories/stationery")
    await expect(page.getByText("$123.45").first()).toBeVisible()
    await expect.poll(isKept).toBe(true)
  } finally {
    await restore()
    await revalidate(["products", "product:quarter-turn-pencils"])
    await admin.close()
  }
  await page.goto(path)
  await expect(page.getByRole("button", { name: "Add to cart" })).toBeVisible()
  await expect(page.getByText("$123.45")).toHaveCount(0)
})

test("variants stand in the merchant's order, whichever was changed last", async ({ page }) => {
  const admin = await AdminApi.signIn()
  const { products } = await admin.get<{ products: { id: string; variants: { id: string; title: string }[] }[] }>(
    "/admin/products?handle=tide-mug&fields=id,variants.id,variants.title"
  )
  const [product] = products
  const single = product?.variants.find(({ title }) => title === "Single")
  await admin.post(`/admin/products/${product?.id}/variants/${single?.id}`, { metadata: { changed_at: Date.now() } })
  await admin.close()
  await revalidate(["product:tide-mug"])
  await page.goto("/en/us/products/tide-mug")
  await expect(page.getByRole("radio")).toHaveCount(3)
  await expect(page.getByRole("radio", { checked: true })).toHaveAccessibleName(/^Single/)
  await expect(page.getByRole("group", { name: "Choose" })).toHaveText(/Single.*Set of 2.*Set of 4/s)
})

test("a page asks for the letters of its language, and for others where it has them", async ({ page }) => {
  const fonts = new Set<string>()
  page.on("response", (answer) => {
    if (answer.url().endsWith(".woff2")) fonts.add(answer.url())
  })
  await page.goto("/fr/fr/products/tide-mug")
  await page.evaluate(() => document.fonts.ready)
  const usual = fonts.size
  expect(usual).toBe(2)
  await page.goto("/fr/fr/search?q=%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82")
  await expect.poll(() => fonts.size).toBeGreaterThan(usual)
})

test("throwing pages away takes the shop's signature", async () => {
  expect((await revalidate(["products"], { secret: "another" })).status).toBe(401)
  expect((await revalidate(["products"], { time_s: Math.floor(Date.now() / 1000) - 600 })).status).toBe(401)
  expect((await revalidate([])).status).toBe(400)
  expect((await revalidate(["x".repeat(70_000)])).status).toBe(400)
  expect(await (await revalidate(["products", "categories"])).json()).toEqual({ revalidated: 2 })
})

test("a kept list follows the shop by itself: a product leaves it, and comes back", async ({ request }) => {
  const products = async () => /(\d+) products/.exec(await (await request.get("/en/us/products")).text())?.[1]
  const before = Number(await products())
  expect(before).toBeGreaterThan(0)
  const admin = await AdminApi.signIn()
  const restore = await admin.unpublish("tide-mug")
  try {
    await expect.poll(products, { timeout: 30_000 }).toBe(String(before - 1))
  } finally {
    await restore()
    await admin.close()
  }
  await expect.poll(products, { timeout: 30_000 }).toBe(String(before))
})
