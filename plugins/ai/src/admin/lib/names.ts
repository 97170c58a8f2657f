export const CAPABILITIES = ["chat", "image", "speech", "music", "sound_effect", "video"] as const

export type Capability = (typeof CAPABILITIES)[number]

/** What a generation makes: everything but conversation. */
export const KINDS = ["image", "speech", "music", "sound_effect", "video"] as const

export type Kind = (typeof KINDS)[number]
