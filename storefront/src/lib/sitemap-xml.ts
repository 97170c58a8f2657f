/** An address as sitemaps.org's protocol lists it. */
export interface SitemapEntry {
  /** The whole address. */
  loc: string
  /** When the page last changed, ISO 8601. */
  lastmod?: string
}

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

/** A sitemap: pages. At most 50,000 of them by the protocol. */
export function urlSet(entries: SitemapEntry[]): string {
  return document("urlset", "url", entries)
}

/** A list of sitemaps. */
export function sitemapIndex(entries: SitemapEntry[]): string {
  return document("sitemapindex", "sitemap", entries)
}

function document(root: string, element: string, entries: SitemapEntry[]): string {
  const lines = entries.map(({ loc, lastmod }) => {
    const changed = lastmod === undefined ? "" : `<lastmod>${escape(lastmod)}</lastmod>`
    return `<${element}><loc>${escape(loc)}</loc>${changed}</${element}>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${lines.join("\n")}\n</${root}>\n`
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" }

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

/** The addresses in a sitemap or in a list of them, as we write them. */
export function locationsIn(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => unescape(loc ?? ""))
}

function unescape(text: string): string {
  return Object.entries(entities).reduceRight((plain, [sign, entity]) => plain.replaceAll(entity, sign), text)
}
