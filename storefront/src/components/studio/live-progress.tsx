"use client"

import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"
import { hasEnded, type Status } from "@/lib/studio/kinds"
import { followGeneration, type Progress } from "@/lib/studio/follow-generation"

interface Props {
  id: string
  initial: Progress
  labels: { queued: string; running: string; progress: string }
}

/** How far a creation is, as it goes; when it has ended, the page is made again with what came of it. */
export function LiveProgress({ id, initial, labels }: Props) {
  const router = useRouter()
  const [{ status, progress }, setProgress] = useState(initial)

  useEffect(
    () =>
      followGeneration(id, (now) => {
        setProgress(now)
        if (hasEnded(now.status)) router.refresh()
      }),
    [id, router]
  )

  return (
    <>
      <p role="status" className="mt-6 font-medium">
        {labelOf(status, labels)}
      </p>
      <progress
        aria-label={labels.progress}
        max={100}
        value={progress ?? undefined}
        className="studio-progress mt-4 block h-1.5 w-full"
      />
    </>
  )
}

function labelOf(status: Status, labels: Props["labels"]): string {
  return status === "queued" ? labels.queued : labels.running
}
