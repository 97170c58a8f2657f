/** What the studio makes; a conversation is made elsewhere. */
export const kinds = ["image", "speech", "music", "sound_effect", "video"] as const
export type Kind = (typeof kinds)[number]

export const statuses = ["queued", "running", "succeeded", "failed", "refused", "cancelled"] as const
export type Status = (typeof statuses)[number]

/** The kind that a query names, or undefined when it names none. */
export function kindOf(text: unknown): Kind | undefined {
  return kinds.find((kind) => kind === text)
}

export function statusOf(text: unknown): Status | undefined {
  return statuses.find((status) => status === text)
}

/** Whether nothing more will come of it. */
export function hasEnded(status: Status): boolean {
  return status !== "queued" && status !== "running"
}
