"use client"

import { useState } from "react"
import type { OwnPicture } from "@/lib/studio/own-pictures"
import { pictureUrl } from "@/lib/studio/start-picture"
import { fileProblem, uploadProblemOf, type UploadProblem } from "@/lib/studio/upload-problem"

/** The pictures that can be started from, the chosen one, and those that are uploaded meanwhile. */
export function usePictures(initial: OwnPicture[], first: string, firstProblem: UploadProblem | undefined) {
  const [pictures, setPictures] = useState(initial)
  const [chosen, setChosen] = useState(first)
  const [problem, setProblem] = useState(firstProblem)
  const [isSending, setIsSending] = useState(false)

  async function upload(file: File): Promise<void> {
    setProblem(undefined)
    setIsSending(true)
    const result = await send(file)
    setIsSending(false)
    if ("problem" in result) return setProblem(result.problem)
    const { id } = result
    setPictures((before) => [{ name: id, url: pictureUrl({ assetId: id }), prompt: "" }, ...before])
    setChosen(id)
  }

  return { pictures, chosen, choose: setChosen, upload, problem, isSending }
}

async function send(file: File): Promise<{ id: string } | { problem: UploadProblem }> {
  const problem = fileProblem(file)
  if (problem !== undefined) return { problem }
  try {
    const response = await fetch("/api/studio/uploads", {
      method: "POST",
      headers: { "content-type": file.type },
      body: file,
    })
    const answer: { upload?: { id: string }; problem?: string } = await response.json()
    return answer.upload ?? { problem: uploadProblemOf(answer.problem) ?? "away" }
  } catch {
    return { problem: "away" }
  }
}
