import { withWordsForNoScript } from "./failed-page"

describe("a page that failed while it was made", () => {
  it("says so without scripts, in the reader's language, and leads to another try", () => {
    const html = withWordsForNoScript("<html><body><script></script></body></html>", "fr", "/fr/fr/search?q=a&page=2")
    expect(html).toMatch(/<noscript>.*La boutique fait une pause.*<\/noscript><\/body><\/html>$/)
    expect(html).toContain('<a href="/fr/fr/search?q=a&amp;page=2">Réessayer</a>')
  })

  it("takes nothing of the address for markup, nor for a pattern", () => {
    const html = withWordsForNoScript("<body></body>", "en", '/en/us/search?q="><script>$&')
    expect(html).not.toContain("<script>")
    expect(html).toContain("q=&quot;&gt;&lt;script&gt;$&amp;")
  })

  it("has the words too when it broke off before its end", () => {
    expect(withWordsForNoScript("<html>", "en", "/en/us")).toContain("The shop is taking a break")
  })
})
