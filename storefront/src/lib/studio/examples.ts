import "server-only"
import { getTranslations } from "next-intl/server"
import type { Place } from "../place"
import type { Kind } from "./kinds"

/** Prompts to begin with, each with the address of the form that has it. @param path the form's, within the place */
export async function examplesOf(place: Place, path: string, kind: Kind): Promise<{ text: string; href: string }[]> {
  const t = await getTranslations({ locale: place.language, namespace: "StudioForm" })
  const texts = [t(`examplesOf.${kind}.first`), t(`examplesOf.${kind}.second`), t(`examplesOf.${kind}.third`)]
  return texts.map((text) => ({
    text,
    href: `${place.base}${path}?${new URLSearchParams({ kind, prompt: text })}`,
  }))
}
