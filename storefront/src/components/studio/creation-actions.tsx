import Link from "next/link"
import { getTranslations } from "next-intl/server"
import type { Message } from "@/components/message-form"
import type { Place } from "@/lib/place"
import { cancel, remove, repeat } from "@/lib/studio/generation-actions"
import type { Generation } from "@/lib/studio/generations"
import { hasEnded } from "@/lib/studio/kinds"
import { MessageForm } from "../message-form"
import { PlaceFields } from "../place-fields"
import { SubmitButton } from "../submit-button"

/** What can be done with a creation: stop it; or once it has ended, make another, take its settings, delete it. */
export async function CreationActions({ generation, place }: { generation: Generation; place: Place }) {
  const t = await getTranslations("Studio")
  const { id, status } = generation
  if (!hasEnded(status)) {
    return (
      <div className="mt-6">
        <ActionButton action={cancel} id={id} place={place} text={t("cancel")} kind="btn-outline" />
      </div>
    )
  }
  const isRefused = status === "refused"
  return (
    <div className="mt-6 space-y-3">
      {/* What was refused is refused again: something else must be asked for. */}
      {isRefused ? null : (
        <ActionButton
          action={repeat}
          id={id}
          place={place}
          text={status === "succeeded" ? t("variation") : t("retry")}
          kind="btn-primary"
        />
      )}
      <Link
        href={`${place.base}/studio?from=${id}`}
        prefetch={false}
        className={`btn w-full ${isRefused ? "btn-primary" : "btn-outline"}`}
      >
        {isRefused ? t("otherwise") : t("reuse")}
      </Link>
      <details className="group">
        <summary className="btn btn-ghost w-full font-normal text-muted">{t("remove")}</summary>
        <div className="mt-2 rounded-box border border-line p-4 text-sm">
          <p>{t("removeText")}</p>
          <ActionButton action={remove} id={id} place={place} text={t("removeYes")} kind="btn-error" />
        </div>
      </details>
    </div>
  )
}

interface ButtonProps {
  action: (before: Message | undefined, form: FormData) => Promise<Message | undefined>
  id: string
  place: Place
  text: string
  kind: "btn-primary" | "btn-outline" | "btn-error"
}

async function ActionButton({ action, id, place, text, kind }: ButtonProps) {
  const t = await getTranslations("Studio")
  return (
    <MessageForm action={action} className="mt-3 space-y-3">
      <PlaceFields place={place} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="attempt" value={crypto.randomUUID()} />
      <SubmitButton className={`btn ${kind} w-full`} pendingLabel={t("moment")}>
        {text}
      </SubmitButton>
    </MessageForm>
  )
}
