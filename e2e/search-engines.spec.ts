import { type APIRequestContext } from "@playwright/test"
import { AdminApi } from "./support/admin-api"
import { demo } from "./support/demo"
import { expect, test } from "./support/test"

const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location]) => location ?? "")

async function read(request: APIRequestContext, address: string): Promise<string> {
  const answer = await request.get(address)
  expect(answer.status()).toBe(200)
  return answer.text()
}

/** The structured data of a page, by its type. */
async function structuredData(request: APIRequestContext, path: string): Promise<Record<string, unknown>[]> {
  const html = await read(request, path)
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)]
  return scripts.map(([, json]): Record<string, unknown> => JSON.parse(json ?? ""))
}

test("the sitemaps list every product in every main place, and only pages that exist", async ({ request }) => {
  const sitemaps = locations(await read(request, "/sitemap.xml"))
  const pages = (await Promise.all(sitemaps.map(async (sitemap) => locations(await read(request, sitemap))))).flat()
  const admin = await AdminApi.signIn()
  const { products } = await admin.get<{ products: { handle: string }[] }>(
    "/admin/products?limit=1000&fields=handle&status[]=published"
  )
  await admin.close()
  for (const place of ["/fr/fr", "/en/us"]) {
    const listed = pages.filter((page) => page.startsWith(`${demo.storefront_url}${place}/products/`))
    expect(listed.map((page) => page.split("/").at(-1)).sort()).toEqual(products.map(({ handle }) => handle).sort())
  }
  for (const path of ["/fr/fr", "/en/us/products", "/en/us/categories/posters", "/fr/fr/collections/shoreline"]) {
    expect(pages).toContain(demo.storefront_url + path)
    await read(request, path)
  }
  expect((await request.get("/sitemaps/fr-fr-products-99.xml")).status()).toBe(404)
  expect((await request.get("/sitemaps/xx-yy-listings.xml")).status()).toBe(404)
})

test("robots are kept from what is one visitor's own", async ({ request }) => {
  const robots = await read(request, "/robots.txt")
  for (const section of ["search", "cart", "checkout", "account"])
    expect(robots).toContain(`Disallow: /*/*/${section}$`)
  expect(robots).toContain(`Sitemap: ${demo.storefront_url}/sitemap.xml`)
})

test("a product tells its name, price, currency and availability, and the way to it", async ({ request }) => {
  const data = await structuredData(request, "/fr/fr/products/tide-mug")
  expect(data.map(({ "@type": type }) => type).sort()).toEqual(["BreadcrumbList", "Product"])
  expect(data.find(({ "@type": type }) => type === "Product")).toMatchObject({
    name: "Mug Marée",
    url: `${demo.storefront_url}/fr/fr/products/tide-mug`,
    offers: expect.arrayContaining([
      expect.objectContaining({
        price: expect.any(Number),
        priceCurrency: "EUR",
        availability: "https://schema.org/InStock",
      }),
    ]),
  })
})

test("every page has a title and a description of its own", async ({ page }) => {
  const titles = new Set<string>()
  for (const path of ["", "/products", "/categories/posters", "/collections/shoreline", "/products/tide-mug"]) {
    await page.goto(`/fr/fr${path}`)
    const title = await page.title()
    expect(title).toMatch(/WeBox$/)
    expect(await page.locator('meta[name="description"]').getAttribute("content")).toBeTruthy()
    titles.add(title)
  }
  expect(titles.size).toBe(5)
})

test("a page is known by one address in each language and region", async ({ request }) => {
  const html = await read(request, "/fr/be/products/tide-mug")
  const links = [...html.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/g)]
  const alternates = Object.fromEntries(links.map(([, language, href]) => [language, href]))
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]
  expect(Object.values(alternates)).toContain(canonical)
  expect(alternates).toMatchObject({
    fr: `${demo.storefront_url}/fr/fr/products/tide-mug`,
    en: `${demo.storefront_url}/en/us/products/tide-mug`,
    "x-default": `${demo.storefront_url}/en/us/products/tide-mug`,
  })
  expect(html).toMatch(/<meta property="og:image" content="http[^"]+\/media\//)
  // And the one address names itself, with the same others.
  const main = await read(request, canonical ?? "")
  expect(main).toContain(`<link rel="canonical" href="${canonical}"`)
})
