import type { Exchange, ProviderCall } from "../../provider"
import { AbstractAiProvider, loadSdk } from "../../provider"
import { unsupported } from "../../provider/input-errors"
import { promptWithNegative } from "../../provider/prompts"
import type {
  ChatRequest,
  ImageRequest,
  InputFile,
  MusicRequest,
  SpeechRequest,
  VideoRequest,
} from "../../provider/requests"
import type { ChatEvent, MediaOutcome, ProviderTask, TaskState } from "../../provider/results"
import { wavOfSamples } from "../../provider/wav"
import { readContentStream, readMedia } from "./content"
import { imageConfig } from "./image-config"
import { readMusic } from "./music"
import { readOperation } from "./operation"

const BASE_URL = "https://generativelanguage.googleapis.com"

/** Google: conversations, pictures (Nano Banana), speech (Gemini TTS), music (Lyria) and films (Veo). */
export class GoogleProvider extends AbstractAiProvider {
  static override identifier = "google"
  static override displayName = "Google"
  static override environment = "GOOGLE"

  override async *chat(request: ChatRequest, call: ProviderCall): AsyncGenerator<ChatEvent> {
    const exchange = this.exchange("chat", call.signal)
    yield* exchange.stream(() => this.streamContent(exchange, request, call))
  }

  private async *streamContent(exchange: Exchange, request: ChatRequest, call: ProviderCall) {
    const { models } = await this.client(exchange)
    const parts = await models.generateContentStream({
      model: call.model,
      contents: request.turns.map(({ role, content }) => ({
        role: role === "assistant" ? "model" : "user",
        parts: [{ text: content }],
      })),
      config: {
        systemInstruction: request.system,
        maxOutputTokens: request.max_output_tokens,
        temperature: request.temperature,
      },
    })
    yield* readContentStream(exchange.alive(parts))
  }

  override image(request: ImageRequest, call: ProviderCall): Promise<MediaOutcome> {
    return this.make(call, async ({ models }) => {
      if (request.count !== 1) throw unsupported("Google's models make one picture a call.")
      const answer = await models.generateContent({
        model: call.model,
        contents: [
          {
            role: "user",
            parts: [
              ...(request.reference ? [{ inlineData: inline(request.reference) }] : []),
              { text: promptWithNegative(request) },
            ],
          },
        ],
        config: {
          responseModalities: ["IMAGE"],
          imageConfig: imageConfig(request.width, request.height),
          seed: request.seed,
        },
      })
      const { media, usage, provider_reference } = readMedia(answer)
      return { state: "done", result: { files: media, usage: { ...usage, images: media.length }, provider_reference } }
    })
  }

  override speech(request: SpeechRequest, call: ProviderCall): Promise<MediaOutcome> {
    return this.make(call, async ({ models }) => {
      const answer = await models.generateContent({
        model: call.model,
        contents: [{ role: "user", parts: [{ text: request.text }] }],
        config: {
          responseModalities: ["AUDIO"],
          speechConfig: {
            languageCode: request.language,
            voiceConfig: { prebuiltVoiceConfig: { voiceName: request.voice ?? "Kore" } },
          },
        },
      })
      const { media, usage, provider_reference } = readMedia(answer)
      return { state: "done", result: { files: media.map(playable), usage, provider_reference } }
    })
  }

  override music(request: MusicRequest, call: ProviderCall): Promise<MediaOutcome> {
    return this.make(call, async ({ interactions }) => {
      const answer = await interactions.create({
        model: call.model,
        input: `${request.prompt}\n\nLength: ${request.duration_s} seconds.`,
        store: false,
        automatic_continuation: false,
      })
      return { state: "done", result: readMusic(answer) }
    })
  }

  override video(request: VideoRequest, call: ProviderCall): Promise<MediaOutcome> {
    return this.make(call, async ({ models }) => {
      const operation = await models.generateVideos({
        model: call.model,
        source: {
          prompt: request.prompt,
          image: request.image && {
            imageBytes: request.image.content.toString("base64"),
            mimeType: request.image.mime_type,
          },
        },
        config: {
          numberOfVideos: 1,
          durationSeconds: request.duration_s,
          aspectRatio: request.aspect_ratio,
          resolution: request.resolution ? `${request.resolution}p` : undefined,
          seed: request.seed,
        },
      })
      if (!operation.name) throw new Error("The operation has no name.")
      return { state: "pending", task: { id: operation.name, details: { duration_s: request.duration_s } } }
    })
  }

  override poll(task: ProviderTask, call: ProviderCall): Promise<TaskState> {
    const exchange = this.exchange("lookup", call.signal)
    return exchange.run(async () => {
      const { GenerateVideosOperation } = await loadGoogle()
      const { operations } = await this.client(exchange)
      const operation = Object.assign(new GenerateVideosOperation(), { name: task.id })
      const answer = await operations.getVideosOperation({ operation })
      const duration_s = task.details?.duration_s
      return readOperation(answer, typeof duration_s === "number" ? duration_s : undefined, {
        allowed_hosts: [
          new URL(this.baseUrl).hostname,
          "*.googleapis.com",
          "*.googleusercontent.com",
          ...(this.options.mediaHosts ?? []),
        ],
        headers: { "x-goog-api-key": this.options.apiKey ?? "" },
      })
    })
  }

  private make(call: ProviderCall, work: (client: GoogleClient) => Promise<MediaOutcome>): Promise<MediaOutcome> {
    const exchange = this.exchange("media", call.signal)
    return exchange.run(async () => work(await this.client(exchange)))
  }

  private get baseUrl(): string {
    return this.options.baseUrl ?? BASE_URL
  }

  private client(exchange: Exchange) {
    return connect(this.options.apiKey, this.baseUrl, exchange)
  }
}

type GoogleClient = Awaited<ReturnType<typeof connect>>

async function connect(apiKey: string | undefined, baseUrl: string, exchange: Exchange) {
  const { GoogleGenAI } = await loadGoogle()
  // Not Vertex AI, whatever the SDK's own environment variables say: that signs in otherwise.
  return new GoogleGenAI({ apiKey, vertexai: false, httpOptions: { baseUrl, fetch: exchange.fetch } })
}

const loadGoogle = () => loadSdk("@google/genai", () => import("@google/genai"))

function inline({ content, mime_type }: InputFile) {
  return { data: content.toString("base64"), mimeType: mime_type }
}

/** Gemini speaks in bare samples (`audio/L16;codec=pcm;rate=24000`), which no player opens. */
function playable(sound: { content: Buffer; mime_type: string }): { content: Buffer; mime_type: string } {
  if (!/^audio\/(L16|pcm)/i.test(sound.mime_type)) return sound
  const rate = Number(/rate=(\d+)/.exec(sound.mime_type)?.[1] ?? 24_000)
  return { content: wavOfSamples(sound.content, rate), mime_type: "audio/wav" }
}
