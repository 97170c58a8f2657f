import fc from "fast-check"
import { locationsIn, sitemapIndex, urlSet } from "./sitemap-xml"

describe("a sitemap", () => {
  it("lists addresses with the day they changed", () => {
    expect(
      urlSet([{ loc: "https://shop.example/fr/fr?a=1&b=2", lastmod: "2026-11-22" }, { loc: "https://shop.example/" }])
    ).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://shop.example/fr/fr?a=1&amp;b=2</loc><lastmod>2026-11-22</lastmod></url>
<url><loc>https://shop.example/</loc></url>
</urlset>
`
    )
  })

  it("gives back the addresses that were put in", () => {
    fc.assert(
      fc.property(fc.array(fc.webUrl()), (urls) => {
        expect(locationsIn(sitemapIndex(urls.map((loc) => ({ loc }))))).toEqual(urls)
      })
    )
  })
})
