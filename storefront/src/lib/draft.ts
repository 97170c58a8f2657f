import "server-only"
import { cookies } from "next/headers"
import { readDraftText, writeDraftText, type Draft } from "./draft-text"
import { environment } from "./environment"
import { sessionOwner } from "./session"

const name = "webox_draft"
const halfAnHour = 30 * 60

/**
 * Keeps what was typed into a form for half an hour, for whoever's session has just ended: their form has it again once they
 * have signed in. Nothing is kept when nobody can tell whose it is. Only in actions.
 */
export async function keepDraft(path: string, values: Draft["values"]): Promise<void> {
  const customerId = await sessionOwner()
  const text = customerId === undefined ? undefined : writeDraftText({ path, customerId, values })
  if (text === undefined) return
  const store = await cookies()
  store.set(name, text, {
    httpOnly: true,
    sameSite: "lax",
    secure: environment.secureCookies,
    path: "/",
    maxAge: halfAnHour,
  })
}

/** What this customer was typing into the form of that page when their session ended, or undefined. */
export async function readDraft(path: string, customerId: string): Promise<Draft["values"] | undefined> {
  const draft = readDraftText((await cookies()).get(name)?.value ?? "")
  return draft?.path === path && draft.customerId === customerId ? draft.values : undefined
}

/** Only in actions. */
export async function forgetDraft(): Promise<void> {
  ;(await cookies()).delete(name)
}
