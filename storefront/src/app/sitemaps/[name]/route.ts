import { urlSet } from "@/lib/sitemap-xml"
import { readSitemap } from "@/lib/sitemaps"
import { xmlResponse } from "@/lib/xml-response"

/** One sitemap: the listings of a place, or a thousand of its products. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const { name } = await params
  return xmlResponse(async () => {
    const entries = await readSitemap(name)
    return entries && urlSet(entries)
  })
}
