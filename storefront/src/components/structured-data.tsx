import { scriptJson } from "@/lib/structured-data"

/** Data for search engines: a script by its element only, which no policy needs to allow since nothing runs. */
export function StructuredData({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(data) }} />
}
