import type {
  ChatRequest,
  ImageRequest,
  MusicRequest,
  SoundEffectRequest,
  SpeechRequest,
  VideoRequest,
} from "../../provider"
import type { ChatModel, ImageModel, SoundModel, SpeechModel, VideoModel } from "./catalogue/model"

/** A checked request together with the model that shall do it. */
export type Work =
  | { kind: "chat"; model: ChatModel; request: ChatRequest }
  | { kind: "image"; model: ImageModel; request: ImageRequest }
  | { kind: "speech"; model: SpeechModel; request: SpeechRequest }
  | { kind: "music"; model: SoundModel; request: MusicRequest }
  | { kind: "sound_effect"; model: SoundModel; request: SoundEffectRequest }
  | { kind: "video"; model: VideoModel; request: VideoRequest }
