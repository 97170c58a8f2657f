import "server-only"
import { cookies } from "next/headers"
import { mostDraftParts, readDraftParts, writeDraftParts, type Draft } from "./draft-text"
import { environment } from "./environment"
import { sessionOwner } from "./session"

const names = Array.from({ length: mostDraftParts }, (_, at) => `webox_draft${at === 0 ? "" : `_${at}`}`)
const halfAnHour = 30 * 60

/**
 * Keeps what was typed into a form for half an hour, for whoever's session has just ended: their form has it again once they
 * have signed in. Only in actions.
 * @returns false when it is too long to be kept, or nobody can tell whose it is
 */
export async function keepDraft(path: string, values: Draft["values"]): Promise<boolean> {
  const customerId = await sessionOwner()
  const parts = customerId === undefined ? undefined : writeDraftParts({ path, customerId, values })
  if (parts === undefined) {
    // An older one would be taken for this.
    await forgetDraft()
    return false
  }
  const store = await cookies()
  names.forEach((name, at) => {
    const part = parts[at]
    // A part of an older draft would be read as the end of this one.
    if (part === undefined) return store.delete(name)
    store.set(name, part, {
      httpOnly: true,
      sameSite: "lax",
      secure: environment.secureCookies,
      path: "/",
      maxAge: halfAnHour,
    })
  })
  return true
}

/** What this customer was typing into the form of that page when their session ended, or undefined. */
export async function readDraft(path: string, customerId: string): Promise<Draft["values"] | undefined> {
  const store = await cookies()
  const draft = readDraftParts(names.map((name) => store.get(name)?.value ?? ""))
  return draft?.path === path && draft.customerId === customerId ? draft.values : undefined
}

/** Only in actions. */
export async function forgetDraft(): Promise<void> {
  const store = await cookies()
  for (const name of names) store.delete(name)
}
