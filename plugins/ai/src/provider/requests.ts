/** A file that the customer gave or made before, read from the file store. */
export interface InputFile {
  content: Buffer
  /** As its magic bytes say, such as `image/png`. */
  mime_type: string
}

export interface ImageRequest {
  prompt: string
  negative_prompt?: string
  /** Width and height in pixels. */
  width: number
  height: number
  count: number
  /** One of the qualities that the model's row names. */
  quality?: string
  seed?: number
  reference?: InputFile
}

export interface SpeechRequest {
  text: string
  /** One of the voices that the model's row names. */
  voice?: string
  /** BCP 47, such as `fr`. */
  language?: string
  /** 1 is the voice's own. */
  speed?: number
}

export interface MusicRequest {
  prompt: string
  duration_s: number
}

export interface SoundEffectRequest {
  prompt: string
  duration_s: number
}

export interface VideoRequest {
  prompt: string
  image?: InputFile
  duration_s: number
  aspect_ratio: AspectRatio
  /** Pixels of the shorter side, such as 720. */
  resolution?: number
  seed?: number
}

export const ASPECT_RATIOS = ["9:16", "16:9", "1:1", "4:3", "3:4"] as const

export type AspectRatio = (typeof ASPECT_RATIOS)[number]

/** The checked input of a generation, by its kind. */
export interface MediaRequests {
  image: ImageRequest
  speech: SpeechRequest
  music: MusicRequest
  sound_effect: SoundEffectRequest
  video: VideoRequest
}

export interface ChatTurn {
  role: "user" | "assistant"
  content: string
}

export interface ChatRequest {
  system?: string
  /** Oldest first; the last one is the user's. */
  turns: ChatTurn[]
  /** The answer ends here; what a quote is made for. */
  max_output_tokens: number
  temperature?: number
}
