import type { Exchange, ProviderCall } from "../../provider"
import { AbstractAiProvider, loadSdk } from "../../provider"
import { countCharacters } from "../../provider/prompts"
import { mediaTypeOf, readBytes } from "../../provider/read-bytes"
import type { MusicRequest, SoundEffectRequest, SpeechRequest } from "../../provider/requests"
import type { MediaOutcome, Usage } from "../../provider/results"

const BASE_URL = "https://api.elevenlabs.io"

/** George, one of the voices that every account has. */
const DEFAULT_VOICE = "JBFqnCBsd6RMkjVDRZzb"

/** The models that take a language; the others find it out, and refuse one. */
const TAKES_LANGUAGE = /_v2_5$|_v3$/

/** ElevenLabs: speech, music and sound effects. It tells itself what a call cost, in its own credits. */
export class ElevenLabsProvider extends AbstractAiProvider {
  static override identifier = "elevenlabs"
  static override displayName = "ElevenLabs"
  static override environment = "ELEVENLABS"

  override speech(request: SpeechRequest, call: ProviderCall): Promise<MediaOutcome> {
    return this.make(call, { characters: countCharacters(request.text) }, ({ textToSpeech }) =>
      textToSpeech
        .convert(request.voice ?? DEFAULT_VOICE, {
          text: request.text,
          modelId: call.model,
          languageCode: TAKES_LANGUAGE.test(call.model) ? request.language?.split("-")[0] : undefined,
          voiceSettings: request.speed === undefined ? undefined : { speed: request.speed },
        })
        .withRawResponse()
    )
  }

  override music(request: MusicRequest, call: ProviderCall): Promise<MediaOutcome> {
    return this.make(call, { seconds: request.duration_s }, ({ music }) =>
      music
        .compose(
          { prompt: request.prompt, musicLengthMs: Math.round(request.duration_s * 1000) },
          { additionalBodyParameters: { model_id: call.model } }
        )
        .withRawResponse()
    )
  }

  override sound_effect(request: SoundEffectRequest, call: ProviderCall): Promise<MediaOutcome> {
    return this.make(call, { seconds: request.duration_s }, ({ textToSoundEffects }) =>
      textToSoundEffects
        .convert(
          { text: request.prompt, durationSeconds: request.duration_s },
          { additionalBodyParameters: { model_id: call.model } }
        )
        .withRawResponse()
    )
  }

  private make(
    call: ProviderCall,
    usage: Usage,
    order: (client: ElevenLabs) => Promise<RawSound>
  ): Promise<MediaOutcome> {
    const exchange = this.exchange("media", call.signal)
    return exchange.run(async () => {
      const { data, rawResponse } = await order(await connect(this.options, this.timeoutMs, exchange))
      const { headers } = rawResponse
      const mime_type = mediaTypeOf(headers, "audio")
      const content = await readBytes(data)
      return {
        state: "done",
        result: {
          files: [{ content, mime_type }],
          usage: { ...usage, provider_credits: creditsOf(headers) },
          provider_reference: headers.get("request-id") ?? undefined,
        },
      }
    })
  }
}

interface RawSound {
  data: ReadableStream<Uint8Array>
  rawResponse: { headers: Headers }
}

type ElevenLabs = Awaited<ReturnType<typeof connect>>

async function connect(options: { apiKey?: string; baseUrl?: string }, timeoutMs: number, exchange: Exchange) {
  const { ElevenLabsClient } = await loadSdk("@elevenlabs/elevenlabs-js", () => import("@elevenlabs/elevenlabs-js"))
  return new ElevenLabsClient({
    apiKey: options.apiKey,
    baseUrl: options.baseUrl ?? BASE_URL,
    fetch: exchange.fetch,
    maxRetries: 0,
    timeoutInSeconds: Math.ceil(timeoutMs / 1000) + 1,
  })
}

function creditsOf(headers: Headers): number | undefined {
  const cost = headers.get("character-cost")
  return cost !== null && /^\d+$/.test(cost) ? Number(cost) : undefined
}
