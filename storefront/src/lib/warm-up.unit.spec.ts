import { createServer, type Server } from "node:http"
import { sitemapIndex, urlSet } from "./sitemap-xml"
import { homeSitemaps, warmUp } from "./warm-up"

const shop = "https://shop.example"
const sitemap = (name: string) => ({ loc: `${shop}/sitemaps/${name}.xml` })

describe("the sitemaps to warm up from", () => {
  it("are those of each language's home, listings first", () => {
    const index = [
      "fr-fr-listings",
      "fr-fr-products-1",
      "fr-lu-listings",
      "en-us-listings",
      "en-us-products-1",
      "en-ie-listings",
    ]
    expect(homeSitemaps(index.map((name) => sitemap(name).loc))).toEqual([
      "/sitemaps/fr-fr-listings.xml",
      "/sitemaps/en-us-listings.xml",
      "/sitemaps/fr-fr-products-1.xml",
      "/sitemaps/en-us-products-1.xml",
    ])
  })
})

describe("the warm-up", () => {
  const answers: Record<string, string> = {
    "/sitemap.xml": sitemapIndex([sitemap("fr-fr-listings"), sitemap("fr-fr-products-1"), sitemap("fr-us-listings")]),
    "/sitemaps/fr-fr-listings.xml": urlSet([{ loc: `${shop}/fr/fr` }, { loc: `${shop}/fr/fr/products` }]),
    "/sitemaps/fr-fr-products-1.xml": urlSet([
      { loc: `${shop}/fr/fr/products/a` },
      { loc: `${shop}/fr/fr/products/gone` },
    ]),
    "/fr/fr": "",
    "/fr/fr/products": "",
    "/fr/fr/products/a": "",
  }
  let asked: string[]
  let refusals: number
  let server: Server
  let origin: string

  beforeEach(async () => {
    asked = []
    refusals = 0
    server = createServer((request, response) => {
      const path = request.url ?? ""
      const isRefused = path === "/sitemap.xml" && refusals-- > 0
      if (!path.includes("sitemap")) asked.push(path)
      response.writeHead(isRefused ? 503 : path in answers ? 200 : 404).end(answers[path])
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const address = server.address()
    origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`
  })

  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  it("asks for every page of the home places once, and tells how many failed", async () => {
    refusals = 1
    expect(await warmUp({ origin, pages: 10, patience_s: 5 })).toEqual({ pages: 4, failed: 1 })
    expect(asked.sort()).toEqual(["/fr/fr", "/fr/fr/products", "/fr/fr/products/a", "/fr/fr/products/gone"])
  })

  it("asks for no more pages than it may", async () => {
    expect(await warmUp({ origin, pages: 1, patience_s: 5 })).toEqual({ pages: 1, failed: 0 })
    expect(asked).toEqual(["/fr/fr"])
  })

  it("gives up when the shop does not answer in time", async () => {
    refusals = 99
    await expect(warmUp({ origin, pages: 10, patience_s: 1 })).rejects.toThrow("no sitemap within 1 seconds")
  })
})
