import "server-only"
import { askBackend } from "../backend"
import { environment } from "../environment"
import { throwEnded } from "../session"
import { fileProblem, refusedUpload, type UploadProblem } from "./upload-problem"

export interface Upload {
  id: string
  created_at: string
}

const path = "/store/ai/uploads"
const timeoutMs = 60_000

/** One's own pictures, newest first. @throws SessionEndedError */
export async function listUploads(token: string, limit: number): Promise<Upload[]> {
  return (await askBackend<{ uploads: Upload[] }>(path, { token, query: { limit } }).catch(throwEnded)).uploads
}

/** Has a picture kept, to start from. @returns it, or why it was not taken */
export async function keepUpload(
  token: string,
  picture: Blob
): Promise<{ upload: Upload } | { problem: UploadProblem }> {
  const problem = fileProblem(picture)
  if (problem !== undefined) return { problem }
  const answer = await fetch(environment.backendUrl + path, {
    method: "POST",
    headers: {
      "content-type": picture.type,
      authorization: `Bearer ${token}`,
      "x-publishable-api-key": environment.publishableKey,
    },
    body: picture,
    cache: "no-store",
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => undefined)
  if (answer === undefined) return { problem: "away" }
  if (!answer.ok) return { problem: refusedUpload(answer.status) }
  const { upload }: { upload: Upload } = await answer.json()
  return { upload }
}
