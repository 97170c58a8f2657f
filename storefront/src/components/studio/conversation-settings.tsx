import { getTranslations } from "next-intl/server"
import type { Place } from "@/lib/place"
import { remove, rename } from "@/lib/studio/chat-actions"
import type { Conversation } from "@/lib/studio/conversations"
import { MessageForm } from "../message-form"
import { PlaceFields } from "../place-fields"
import { SubmitButton } from "../submit-button"

/** Gives a conversation another name, or deletes it. */
export async function ConversationSettings({ conversation, place }: { conversation: Conversation; place: Place }) {
  const t = await getTranslations("Chat")
  const { id, title } = conversation
  return (
    <details className="min-w-0">
      <summary className="text-link inline-block py-2.5">{t("settings")}</summary>
      <div className="mt-2 space-y-6 rounded-box border border-base-300 p-5">
        <MessageForm action={rename} className="space-y-3">
          <PlaceFields place={place} />
          <input type="hidden" name="id" value={id} />
          <label htmlFor="title" className="block font-medium">
            {t("name")}
          </label>
          <div className="flex flex-wrap gap-3">
            <input
              id="title"
              name="title"
              defaultValue={title ?? ""}
              required
              maxLength={200}
              autoComplete="off"
              className="input min-w-0 flex-1"
            />
            <SubmitButton className="btn btn-neutral">{t("save")}</SubmitButton>
          </div>
        </MessageForm>
        <MessageForm action={remove} className="space-y-3">
          <PlaceFields place={place} />
          <input type="hidden" name="id" value={id} />
          <p>{t("removeText")}</p>
          <SubmitButton className="btn btn-error">{t("removeYes")}</SubmitButton>
        </MessageForm>
      </div>
    </details>
  )
}
