import Link from "next/link"
import { getTranslations } from "next-intl/server"
import type { Place } from "@/lib/place"
import { stop } from "@/lib/studio/chat-actions"
import type { ChatMessage } from "@/lib/studio/conversations"
import { endingOf } from "@/lib/studio/failures"
import { isLocal } from "@/lib/studio/model"
import { formatCredits } from "@/lib/studio/spending"
import { MessageForm } from "../message-form"
import { PlaceFields } from "../place-fields"
import { SubmitButton } from "../submit-button"
import { LiveAnswer } from "./live-answer"
import { Markdown } from "./markdown"

interface Props {
  conversationId: string
  message: ChatMessage
  place: Place
}

/** A model's answer, whole or while it comes, with who gave it and what it cost. */
export async function ChatAnswer({ conversationId, message, place }: Props) {
  const t = await getTranslations("Chat")
  const studio = await getTranslations("Studio")
  const { id, content, status, provider, provider_name, model, error } = message
  const isLocalAnswer = provider !== null && isLocal({ provider })
  const name = isLocalAnswer ? studio("localModel") : `${provider_name} · ${model}`
  const cost = await costOf(message, place)
  return (
    <article>
      <header className="mb-2 flex flex-wrap items-baseline gap-x-3 text-sm text-muted">
        <h2 className="font-medium text-base-content">{name}</h2>
        {cost === undefined ? null : <span className="tabular-nums">{cost}</span>}
      </header>
      {status === "streaming" ? (
        <>
          <LiveAnswer conversationId={conversationId} messageId={id} initial={content} label={t("answering")} />
          <div className="mt-3 flex flex-wrap items-center gap-4">
            <MessageForm action={stop}>
              <PlaceFields place={place} />
              <input type="hidden" name="id" value={conversationId} />
              <input type="hidden" name="message_id" value={id} />
              <SubmitButton className="btn btn-outline" pendingLabel={t("sending")}>
                {t("stop")}
              </SubmitButton>
            </MessageForm>
            <Link
              href={`${place.base}/studio/chat/${conversationId}`}
              prefetch={false}
              className="text-link py-2 text-sm scripted:hidden"
            >
              {t("reload")}
            </Link>
          </div>
        </>
      ) : (
        <Markdown text={content} />
      )}
      {status === "complete" || status === "streaming" ? null : (
        <p className="mt-2 text-sm font-medium text-muted">
          {t(`states.${status}`)} {error === null ? null : await endingOf(place, error.code)}
        </p>
      )}
    </article>
  )
}

/** What the answer cost, or may cost while it comes. */
async function costOf({ status, cost, quote }: ChatMessage, place: Place): Promise<string | undefined> {
  const t = await getTranslations("Chat")
  const studio = await getTranslations("Studio")
  const write = (credits: number) =>
    studio("balance", { count: credits, credits: formatCredits(credits, place.language) })
  if (status === "streaming") return quote === null ? undefined : t("atMost", { credits: write(quote.credits) })
  if (cost === null) return undefined
  return write(cost.credits) + (cost.is_estimated ? ` (${t("estimated")})` : "")
}
