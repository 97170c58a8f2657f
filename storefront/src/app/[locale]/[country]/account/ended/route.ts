import { redirect } from "next/navigation"
import { isSignedIn } from "@/lib/customer"
import { forgetEndedSession } from "@/lib/end-session"
import { findPlace } from "@/lib/place"
import { returnPath, signInPath } from "@/lib/return-path"

/**
 * Forgets a session that is over, which a page cannot do, and goes on to the sign-in page. A session that is not over stays:
 * a link from elsewhere signs nobody out.
 */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string; country: string }> }) {
  const place = await findPlace(await params)
  if (place === undefined) redirect("/")
  const path = returnPath(new URL(request.url).searchParams.get("return"))
  if (await isSignedIn()) redirect(place.base + path)
  await forgetEndedSession()
  redirect(place.base + signInPath(path, { isEnded: true }))
}
