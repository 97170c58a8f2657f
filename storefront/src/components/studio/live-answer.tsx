"use client"

import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"
import { followAnswer } from "@/lib/studio/follow-answer"
import { Markdown } from "./markdown"

interface Props {
  conversationId: string
  messageId: string
  /** What had come when the page was made. */
  initial: string
  label: string
}

/** An answer as it comes; when it has ended, the page is made again with what it cost. */
export function LiveAnswer({ conversationId, messageId, initial, label }: Props) {
  const router = useRouter()
  const [text, setText] = useState(initial)

  useEffect(
    () =>
      followAnswer(`/api/studio/conversations/${conversationId}/messages/${messageId}/events`, {
        onText: setText,
        onEnd: () => router.refresh(),
      }),
    [conversationId, messageId, router]
  )

  return (
    <>
      <Markdown text={text} />
      <p role="status" className="mt-2 flex items-center gap-2 text-sm text-muted">
        <span className="loading loading-dots loading-sm" aria-hidden="true" />
        {label}
      </p>
    </>
  )
}
