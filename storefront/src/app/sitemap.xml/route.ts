import { connection } from "next/server"
import { sitemapIndex } from "@/lib/sitemap-xml"
import { listSitemaps } from "@/lib/sitemaps"
import { xmlResponse } from "@/lib/xml-response"

/** The list of sitemaps. Made when asked, from what is cached of the catalogue: the build knows no products. */
export async function GET(): Promise<Response> {
  await connection()
  return xmlResponse(async () => sitemapIndex(await listSitemaps()))
}
