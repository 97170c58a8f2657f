/** What a provider can make, and what a model is for. */
export const CAPABILITIES = ["chat", "image", "speech", "music", "sound_effect", "video"] as const

export type Capability = (typeof CAPABILITIES)[number]

/** What a generation makes: everything but a conversation. */
export const GENERATION_KINDS = ["image", "speech", "music", "sound_effect", "video"] as const

export type GenerationKind = (typeof GENERATION_KINDS)[number]
