import type {
  InputFile,
  MusicRequest,
  SoundEffectRequest,
  SpeechRequest,
  VideoRequest,
} from "../../../provider/requests"

/** What the child process is asked to make: one thing, then it ends. */
export type Order =
  | { kind: "speech"; request: SpeechRequest }
  | { kind: "music"; request: MusicRequest }
  | { kind: "sound_effect"; request: SoundEffectRequest }
  | { kind: "video"; request: VideoRequest & { image?: InputFile } }

/** What it says when it cannot. What it makes comes through its output. */
export interface OrderFailure {
  message: string
}
