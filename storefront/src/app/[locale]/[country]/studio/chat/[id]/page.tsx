import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { PlaceFields } from "@/components/place-fields"
import { ChatForm } from "@/components/studio/chat-form"
import { ChatMessages } from "@/components/studio/chat-messages"
import { ConversationSettings } from "@/components/studio/conversation-settings"
import { StudioFrame } from "@/components/studio/studio-frame"
import { readDraft } from "@/lib/draft"
import { orSignIn } from "@/lib/end-session"
import { requirePlace, type PlaceParams } from "@/lib/place"
import { sessionOwner } from "@/lib/session"
import { say } from "@/lib/studio/chat-actions"
import { chatLabels, chatModels } from "@/lib/studio/chat-labels"
import { findConversation } from "@/lib/studio/conversations"
import { readBalance } from "@/lib/studio/credits"
import { keyOf } from "@/lib/studio/model"
import { listModels } from "@/lib/studio/models"
import { requireToken } from "@/lib/studio/studio-session"

interface Props {
  params: Promise<PlaceParams & { id: string }>
  searchParams: Promise<{ notice?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("Chat")
  return { title: t("title"), robots: { index: false } }
}

/** A conversation: what was said, the answer that comes, and the field to go on. */
export default async function ChatPage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  const { id } = await params
  const path = `/studio/chat/${id}`
  const token = await requireToken(place, path)
  const [found, offered, balance, draft] = await orSignIn(
    place,
    path,
    Promise.all([
      findConversation(token, id),
      listModels(token),
      readBalance(token),
      readDraft(path, (await sessionOwner()) ?? ""),
    ])
  )
  if (found === undefined) notFound()
  const { conversation, messages } = found
  const { notice } = await searchParams
  const t = await getTranslations("Chat")
  const models = await chatModels(place, offered)
  const { provider, model } = conversation
  const last = provider !== null && model !== null ? keyOf({ provider, id: model }) : undefined
  const chosen = models.find(({ key }) => key === last) ?? models[0]
  return (
    <StudioFrame
      place={place}
      current="chat"
      title={conversation.title ?? t("untitled")}
      balance={balance}
      notice={notice === "saved" ? t("saved") : undefined}
    >
      <div className="max-w-3xl">
        <div className="mb-8 flex flex-wrap items-start gap-x-6 text-sm">
          <Link href={`${place.base}/studio/chat`} prefetch={false} className="text-link inline-block py-2.5">
            {t("all")}
          </Link>
          <ConversationSettings conversation={conversation} place={place} />
        </div>
        <ChatMessages conversationId={id} messages={messages} models={models} chosen={chosen?.key} place={place} />
        <div className="mt-10 border-t border-base-300 pt-6">
          {chosen === undefined ? <p>{t("notOffered")}</p> : null}
          {chosen === undefined ? null : (
            <ChatForm
              action={say}
              content={draft?.["content"] ?? ""}
              models={models}
              chosen={chosen.key}
              attempt={crypto.randomUUID()}
              labels={await chatLabels(place, t("send"))}
              language={place.language}
              id="say"
              turn={messages.length}
            >
              <PlaceFields place={place} />
              <input type="hidden" name="id" value={id} />
            </ChatForm>
          )}
        </div>
      </div>
    </StudioFrame>
  )
}
