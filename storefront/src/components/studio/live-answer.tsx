"use client"

import { useRouter } from "next/navigation"
import { useEffect, useRef, useState } from "react"
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
  const end = useRef<HTMLParagraphElement>(null)
  const isFollowed = useRef(true)

  useEffect(
    () =>
      followAnswer(`/api/studio/conversations/${conversationId}/messages/${messageId}/events`, {
        onText: setText,
        onEnd: () => router.refresh(),
      }),
    [conversationId, messageId, router]
  )

  useEffect(() => {
    // Who scrolls away to read is left alone.
    const watch = () => (isFollowed.current = isNearView(end.current))
    window.addEventListener("scroll", watch, { passive: true })
    return () => window.removeEventListener("scroll", watch)
  }, [])

  useEffect(() => {
    if (isFollowed.current) end.current?.scrollIntoView({ block: "nearest" })
  }, [text])

  return (
    <>
      <Markdown text={text} />
      <p ref={end} role="status" className="mt-2 flex scroll-mb-24 items-center gap-2 text-sm text-muted">
        <span className="loading loading-dots loading-sm" aria-hidden="true" />
        {label}
      </p>
    </>
  )
}

/** Whether the end of the answer is in view, or just below it. */
function isNearView(end: HTMLElement | null): boolean {
  return end !== null && end.getBoundingClientRect().top < window.innerHeight + 120
}
