"use server"

import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import type { Message } from "@/components/message-form"
import { BackendError } from "../backend"
import { askToSignIn } from "../end-session"
import { endedFailure } from "../ended-failure"
import { field } from "../form"
import { placeOfForm } from "../form-place"
import { countOf } from "../form-state"
import type { Place } from "../place"
import { SessionEndedError } from "../session"
import {
  answerAnew,
  isChatId,
  removeConversation,
  renameConversation,
  sayInConversation,
  startConversation,
  stopAnswer,
  type Asked,
} from "./conversations"
import type { ChatState } from "./chat-state"
import { studioFailure } from "./failures"
import { partsOf } from "./model"
import { confirmAbove_credits, creditsOf } from "./spending"
import { attemptOf } from "./studio-form"
import { tokenOrEnded } from "./studio-session"

/** Begins a conversation with its first message, and shows it. */
export async function beginConversation(before: ChatState, form: FormData): Promise<ChatState> {
  return spoken(before, form, "/studio/chat", async (token, content, asked) => {
    const id = await startConversation(token, titleOf(content))
    await sayInConversation(token, id, { ...asked, content }, attemptOf(form))
    return `/studio/chat/${id}`
  })
}

/** Says something in a conversation, or something else in place of what was said. */
export async function say(before: ChatState, form: FormData): Promise<ChatState> {
  const path = `/studio/chat/${idOf(form, "id")}`
  return spoken(before, form, path, async (token, content, asked) => {
    const replaces = field(form, "replaces")
    const said = { ...asked, content, ...(replaces === "" ? {} : { replaces }) }
    await sayInConversation(token, idOf(form, "id"), said, attemptOf(form))
    return path
  })
}

/** Has a question answered once more, by the model that is chosen. */
export async function askAgain(before: ChatState, form: FormData): Promise<ChatState> {
  const path = `/studio/chat/${idOf(form, "id")}`
  return spoken(before, form, path, async (token, _content, asked) => {
    await answerAnew(token, idOf(form, "id"), idOf(form, "message_id"), asked, attemptOf(form))
    return path
  })
}

/** Stops an answer; what has come stays. */
export async function stop(_before: Message | undefined, form: FormData): Promise<Message | undefined> {
  const path = `/studio/chat/${idOf(form, "id")}`
  return act(form, path, async (token) => {
    await stopAnswer(token, idOf(form, "id"), idOf(form, "message_id"))
    return path
  })
}

export async function rename(_before: Message | undefined, form: FormData): Promise<Message | undefined> {
  const path = `/studio/chat/${idOf(form, "id")}`
  return act(form, path, async (token) => {
    await renameConversation(token, idOf(form, "id"), field(form, "title").slice(0, longestTitle))
    return `${path}?notice=saved`
  })
}

export async function remove(_before: Message | undefined, form: FormData): Promise<Message | undefined> {
  return act(form, `/studio/chat/${idOf(form, "id")}`, async (token) => {
    await removeConversation(token, idOf(form, "id"))
    return "/studio/chat?notice=removed"
  })
}

const longestTitle = 200
const titleCharacters = 60

/** A conversation is called by its first words, until somebody calls it something else. */
function titleOf(content: string): string {
  const line = content.split("\n")[0]?.trim() ?? ""
  return line.length <= titleCharacters ? line : `${line.slice(0, titleCharacters).trimEnd()}…`
}

function idOf(form: FormData, name: string): string {
  const id = field(form, name)
  return isChatId(id) ? id : "none"
}

type Speak = (token: string, content: string, asked: Asked) => Promise<string>

async function spoken(before: ChatState, form: FormData, path: string, speak: Speak): Promise<ChatState> {
  const place = await placeOfForm(form)
  const content = field(form, "content")
  const state = { content, answers: countOf(before, "answers") + 1 }
  const t = await getTranslations({ locale: place.language, namespace: "StudioProblem" })
  const model = partsOf(field(form, "model"))
  if (model === undefined) return { ...state, failure: t("WEBOX_AI_MODEL_NOT_OFFERED") }
  if (content === "" && form.has("content")) return { ...state, failure: t("empty") }
  const max_credits = creditsOf(field(form, "confirmed_credits")) ?? confirmAbove_credits
  let next: string
  try {
    next = await speak(await tokenOrEnded(), content, { ...model, max_credits })
  } catch (error) {
    return { ...state, ...(await refused(place, path, content, error)) }
  }
  redirect(place.base + next)
}

async function refused(place: Place, path: string, content: string, error: unknown): Promise<Partial<ChatState>> {
  if (error instanceof SessionEndedError) return endedFailure(place, path, { content })
  if (error instanceof BackendError && error.code === "WEBOX_AI_PRICE_ABOVE_LIMIT") {
    const credits = Number(error.details["credits"])
    if (credits > 0) return { confirm: credits }
  }
  const { text, missing_credits } = await studioFailure(place, error)
  if (missing_credits === undefined) return { failure: text }
  const t = await getTranslations({ locale: place.language, namespace: "StudioProblem" })
  const href = `${place.base}/studio/credits?${new URLSearchParams({ missing: String(missing_credits) })}`
  return { failure: text, failureLink: { href, text: t("getCredits") } }
}

async function act(
  form: FormData,
  path: string,
  work: (token: string) => Promise<string>
): Promise<Message | undefined> {
  const place = await placeOfForm(form)
  let next: string
  try {
    next = await work(await tokenOrEnded())
  } catch (error) {
    if (error instanceof SessionEndedError) return askToSignIn(place, path)
    return { text: (await studioFailure(place, error)).text }
  }
  redirect(place.base + next)
}
