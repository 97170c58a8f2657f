import "server-only"
import { getTranslations } from "next-intl/server"
import type { ChatLabels } from "@/components/studio/chat-form"
import type { Place } from "../place"
import { isLocal, keyOf, type Model } from "./model"

/** The words of a form of the chat. @param send what its button says */
export async function chatLabels(place: Place, send: string): Promise<ChatLabels> {
  const t = await getTranslations({ locale: place.language, namespace: "Chat" })
  const form = await getTranslations({ locale: place.language, namespace: "StudioForm" })
  return {
    model: t("model"),
    write: t("write"),
    placeholder: t("placeholder"),
    hint: t("hint"),
    send,
    sending: t("sending"),
    confirm: t.raw("confirm"),
    confirmYes: t("confirmYes"),
    credits: { one: form.raw("credits.one"), other: form.raw("credits.other") },
  }
}

/** The models that can be talked with, each with who serves it. */
export async function chatModels(place: Place, offered: Model[]): Promise<{ key: string; name: string }[]> {
  const t = await getTranslations({ locale: place.language, namespace: "Studio" })
  return offered
    .filter(({ kind }) => kind === "chat")
    .map((model) => ({
      key: keyOf(model),
      // What it is, is said with each of its answers: a narrow screen has no room for more.
      name: isLocal(model) ? t("localModel") : `${model.name} (${model.provider_name})`,
    }))
}
