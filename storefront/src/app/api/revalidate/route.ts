import { setTimeout as sleep } from "node:timers/promises"
import { revalidateTag } from "next/cache"
import { after } from "next/server"
import { environment } from "@/lib/environment"
import { isSigned, mostBytes, mostTags, parseTags, readBody } from "@/lib/revalidation"

/** How long a page that is being made right now may still take to be kept. */
const pageTime_ms = 2_000

/**
 * Throws away what is cached under the given tags: for the backend, when products, prices, stock or texts change.
 * `{"tags": [...]}`, signed with `WEBOX_REVALIDATION_SECRET`; answers `{"revalidated": n}`, 401 or 400.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request)
  if (body === undefined) return refuse(400, "WEBOX_REVALIDATION_BODY", `Send at most ${mostBytes} bytes.`)
  if (!isSigned(request.headers.get("x-webox-signature"), body, environment.revalidationSecret))
    return refuse(
      401,
      "WEBOX_REVALIDATION_SIGNATURE",
      "Sign the body with WEBOX_REVALIDATION_SECRET, at the present time."
    )
  const tags = parseTags(body)
  if (tags === undefined)
    return refuse(400, "WEBOX_REVALIDATION_BODY", `Send {"tags": [...]} with 1 to ${mostTags} texts.`)
  expire(tags)
  // A page that is being made at this moment from what was read before would be kept as if it were new: once more, when it is done.
  after(async () => {
    await sleep(pageTime_ms)
    expire(tags)
  })
  return Response.json({ revalidated: tags.length }, { headers: { "cache-control": "no-store" } })
}

function expire(tags: string[]): void {
  for (const tag of tags) revalidateTag(tag, { expire: 0 })
}

function refuse(status: number, code: string, message: string): Response {
  return Response.json({ code, message }, { status, headers: { "cache-control": "no-store" } })
}
