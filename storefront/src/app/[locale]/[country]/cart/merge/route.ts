import { redirect } from "next/navigation"
import { bringCartAlong } from "@/lib/enter"
import { findPlace } from "@/lib/place"
import { returnPath } from "@/lib/return-path"
import { sessionToken } from "@/lib/session"

/**
 * Brings the guest's cart of this browser to the customer's, which a page cannot do, and goes back to the page that asked for it.
 * It does what signing in does, to nobody but who is signed in: a link from elsewhere does no harm.
 */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string; country: string }> }) {
  const place = await findPlace(await params)
  if (place === undefined) redirect("/")
  const path = returnPath(new URL(request.url).searchParams.get("return"))
  const token = await sessionToken()
  if (token === undefined) redirect(place.base + path)
  return bringCartAlong(place, token, {
    path: `${path}?merge=done`,
    pathOnFailure: `${path}?merge=later`,
  })
}
