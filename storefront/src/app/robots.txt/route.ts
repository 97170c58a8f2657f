import { connection } from "next/server"
import { environment } from "@/lib/environment"

const personal = ["search", "cart", "checkout", "account", "orders", "studio"]
const listings = ["products", "categories/*", "collections/*"]

/** What search engines may read: the catalogue with its pages, not its every filter, and nothing of one visitor. */
export async function GET(): Promise<Response> {
  await connection()
  const lines = [
    "User-agent: *",
    ...personal.flatMap((section) => [
      `Disallow: /*/*/${section}$`,
      `Disallow: /*/*/${section}/`,
      `Disallow: /*/*/${section}?`,
    ]),
    ...listings.flatMap((listing) => [`Disallow: /*/*/${listing}?`, `Allow: /*/*/${listing}?page=`]),
    "Disallow: /api/",
    "",
    `Sitemap: ${environment.storefrontUrl}/sitemap.xml`,
  ]
  return new Response(`${lines.join("\n")}\n`, { headers: { "content-type": "text/plain; charset=utf-8" } })
}
