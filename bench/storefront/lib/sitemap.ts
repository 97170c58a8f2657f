/** The addresses that the storefront's sitemaps name. A sitemap may be an index of others. */
export async function readSitemap(storefrontUrl: string, file = "/sitemap.xml"): Promise<string[]> {
  const response = await fetch(new URL(file, storefrontUrl))
  if (!response.ok) throw new Error(`${file} answered ${response.status}.`)
  const text = await response.text()
  const locations = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location]) =>
    (location ?? "").replaceAll("&amp;", "&")
  )
  if (!text.includes("<sitemapindex")) return locations
  const nested = await Promise.all(locations.map((location) => readSitemap(storefrontUrl, new URL(location).pathname)))
  return nested.flat()
}
