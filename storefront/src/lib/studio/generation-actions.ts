"use server"

import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import type { Message } from "@/components/message-form"
import { askToSignIn } from "../end-session"
import { environment } from "../environment"
import { field } from "../form"
import { placeOfForm } from "../form-place"
import type { Place } from "../place"
import { SessionEndedError } from "../session"
import { studioFailure } from "./failures"
import { cancelGeneration, isGenerationId, linkToAsset, removeGeneration, repeatGeneration } from "./generations"
import { attemptOf } from "./studio-form"
import { tokenOrEnded } from "./studio-session"
import type { SharedLink } from "./shared-link"

type Answer = Promise<Message | undefined>

/** Stops a creation; what has ended stays as it is. */
export async function cancel(_before: Message | undefined, form: FormData): Answer {
  return act(form, async (token, id) => {
    await cancelGeneration(token, id)
    return `/studio/${id}`
  })
}

/** Makes the same once more, at today's price: after a failure, or for another take on it. */
export async function repeat(_before: Message | undefined, form: FormData): Answer {
  return act(form, async (token, id) => `/studio/${(await repeatGeneration(token, id, attemptOf(form))).id}`)
}

/** Takes a creation that has ended out of the library. */
export async function remove(_before: Message | undefined, form: FormData): Answer {
  return act(form, async (token, id) => {
    await removeGeneration(token, id)
    return "/studio/history?notice=removed"
  })
}

/** How long a link that is shared is good for. */
const shared_s = 7 * 24 * 60 * 60

/** Makes a link to a file that opens without an account, for a week. */
export async function share(_before: SharedLink | undefined, form: FormData): Promise<SharedLink> {
  const place = await placeOfForm(form)
  const id = idOf(form)
  const assetId = field(form, "asset_id")
  try {
    if (!isGenerationId(assetId)) redirect(`${place.base}/studio/history`)
    const { url, expires_at } = await linkToAsset(await tokenOrEnded(), id, assetId, shared_s)
    return { assetId, url: environment.storefrontUrl + url, expiresAt: expires_at }
  } catch (error) {
    if (error instanceof SessionEndedError) return askToSignIn(place, `/studio/${id}`)
    return { assetId, failure: (await studioFailure(place, error)).text }
  }
}

function idOf(form: FormData): string {
  const id = field(form, "id")
  return isGenerationId(id) ? id : "none"
}

async function act(form: FormData, work: (token: string, id: string) => Promise<string>): Answer {
  const place = await placeOfForm(form)
  const id = idOf(form)
  let path: string
  try {
    path = await work(await tokenOrEnded(), id)
  } catch (error) {
    if (error instanceof SessionEndedError) return askToSignIn(place, `/studio/${id}`)
    return { text: await told(place, error) }
  }
  redirect(place.base + path)
}

async function told(place: Place, error: unknown): Promise<string> {
  const { text, missing_credits } = await studioFailure(place, error)
  if (missing_credits === undefined) return text
  const t = await getTranslations({ locale: place.language, namespace: "StudioProblem" })
  return `${text} ${t("seeCredits")}`
}
