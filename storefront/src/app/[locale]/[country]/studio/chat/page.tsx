import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { PlaceFields } from "@/components/place-fields"
import { ChatForm } from "@/components/studio/chat-form"
import { AgeLinks } from "@/components/studio/age-links"
import { StudioFrame } from "@/components/studio/studio-frame"
import { formatDay } from "@/lib/display"
import { orSignIn } from "@/lib/end-session"
import { readDraft } from "@/lib/draft"
import { requirePlace, type PlaceParams } from "@/lib/place"
import { sessionOwner } from "@/lib/session"
import { beginConversation } from "@/lib/studio/chat-actions"
import { chatLabels, chatModels } from "@/lib/studio/chat-labels"
import { listConversations } from "@/lib/studio/conversations"
import { readBalance } from "@/lib/studio/credits"
import { cursorOf } from "@/lib/studio/history-query"
import { listModels } from "@/lib/studio/models"
import { requireToken } from "@/lib/studio/studio-session"

interface Props {
  params: Promise<PlaceParams>
  searchParams: Promise<Partial<Record<"cursor" | "notice", string | string[]>>>
}

const path = "/studio/chat"

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("Chat")
  return { title: t("title"), robots: { index: false } }
}

/** Begin a conversation, or go on with an earlier one. */
export default async function ChatsPage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  const token = await requireToken(place, path)
  const { cursor: asked, notice } = await searchParams
  const cursor = asked === undefined ? undefined : cursorOf(asked)
  if (asked !== undefined && cursor === undefined) notFound()
  const [page, offered, balance, draft] = await orSignIn(
    place,
    path,
    Promise.all([
      listConversations(token, cursor),
      listModels(token),
      readBalance(token),
      readDraft(path, (await sessionOwner()) ?? ""),
    ])
  )
  if (page === undefined) notFound()
  const t = await getTranslations("Chat")
  const models = await chatModels(place, offered)
  const { conversations, next_cursor } = page
  const [first] = models
  return (
    <StudioFrame
      place={place}
      current="chat"
      title={t("first")}
      lead={t("lead")}
      balance={balance}
      notice={notice === "removed" ? t("removed") : undefined}
    >
      <div className="max-w-3xl">
        {first === undefined ? (
          <p className="rounded-box bg-base-200 p-6">{t("notOffered")}</p>
        ) : (
          <ChatForm
            action={beginConversation}
            content={draft?.["content"] ?? ""}
            models={models}
            chosen={first.key}
            attempt={crypto.randomUUID()}
            labels={await chatLabels(place, t("send"))}
            language={place.language}
            id="begin"
          >
            <PlaceFields place={place} />
          </ChatForm>
        )}
        <section aria-labelledby="conversations" className="mt-14">
          <h2 id="conversations" className="display mb-4 text-xl">
            {t("list")}
          </h2>
          {conversations.length === 0 ? <p className="text-muted">{t("none")}</p> : null}
          <ul className="divide-y divide-base-300">
            {conversations.map(({ id, title, updated_at }) => (
              <li key={id}>
                <Link
                  href={`${place.base}${path}/${id}`}
                  prefetch={false}
                  className="flex min-h-14 items-center justify-between gap-6 py-3 hover:underline"
                >
                  <span className="min-w-0 truncate font-medium">{title ?? t("untitled")}</span>
                  <span className="shrink-0 text-sm text-muted">{formatDay(updated_at, place.language)}</span>
                </Link>
              </li>
            ))}
          </ul>
          <AgeLinks
            label={t("pages")}
            newest={cursor === undefined ? undefined : { href: place.base + path, text: t("toNewest") }}
            older={
              next_cursor === null
                ? undefined
                : { href: `${place.base}${path}?${new URLSearchParams({ cursor: next_cursor })}`, text: t("older") }
            }
            className="mt-8"
          />
        </section>
      </div>
    </StudioFrame>
  )
}
