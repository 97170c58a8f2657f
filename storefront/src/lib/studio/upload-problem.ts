/** Why a picture was not taken. */
export const uploadProblems = ["too_large", "no_picture", "full", "signed_out", "away"] as const
export type UploadProblem = (typeof uploadProblems)[number]

/** In bytes, as the backend's limit is. */
export const mostUpload = 20 * 1024 * 1024
export const uploadTypes = ["image/png", "image/jpeg", "image/webp"]

/** What is wrong with a file by what it says of itself; the backend looks inside. */
export function fileProblem({ size, type }: Pick<Blob, "size" | "type">): UploadProblem | undefined {
  if (size > mostUpload) return "too_large"
  return size === 0 || !uploadTypes.includes(type) ? "no_picture" : undefined
}

/** What the backend's refusal means to the shopper. */
export function refusedUpload(status: number): UploadProblem {
  if (status === 413) return "too_large"
  if (status === 400 || status === 415) return "no_picture"
  if (status === 409) return "full"
  return status === 401 ? "signed_out" : "away"
}

export function uploadProblemOf(text: unknown): UploadProblem | undefined {
  return uploadProblems.find((problem) => problem === text)
}
