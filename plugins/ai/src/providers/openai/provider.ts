import { z } from "@medusajs/framework/zod"
import type { ProviderCall } from "../../provider"
import { loadSdk } from "../../provider"
import { countCharacters, promptWithNegative } from "../../provider/prompts"
import { mediaTypeOf, readBytes } from "../../provider/read-bytes"
import type { ImageRequest, InputFile, SpeechRequest } from "../../provider/requests"
import type { MediaOutcome, Moderation } from "../../provider/results"
import { OpenAiCompatibleProvider } from "../openai-compatible/provider"
import { readImages } from "./images"

const QUALITIES = z.enum(["low", "medium", "high", "auto"])

const moderationSchema = z.object({
  results: z.array(z.object({ flagged: z.boolean(), categories: z.record(z.string(), z.boolean().nullable()) })).min(1),
})

/** OpenAI: conversations, pictures and speech, and moderation, which costs nothing. */
export class OpenAiProvider extends OpenAiCompatibleProvider {
  static override identifier = "openai"
  static override displayName = "OpenAI"
  static override environment = "OPENAI"

  override get isConfigured(): boolean {
    return Boolean(this.options.apiKey)
  }

  protected override get baseUrl(): string {
    return this.options.baseUrl ?? "https://api.openai.com/v1"
  }

  override image(request: ImageRequest, call: ProviderCall): Promise<MediaOutcome> {
    const exchange = this.exchange("media", call.signal)
    return exchange.run(async () => {
      const { images } = await this.client(exchange)
      const body = {
        model: call.model,
        prompt: promptWithNegative(request),
        n: request.count,
        size: `${request.width}x${request.height}`,
        quality: QUALITIES.optional().parse(request.quality),
        output_format: "png" as const,
      }
      const headers = { headers: this.callHeaders(call) }
      const answer = request.reference
        ? await images.edit({ ...body, image: await upload(request.reference) }, headers)
        : await images.generate(body, headers)
      return { state: "done", result: readImages(answer) }
    })
  }

  override speech(request: SpeechRequest, call: ProviderCall): Promise<MediaOutcome> {
    const exchange = this.exchange("media", call.signal)
    return exchange.run(async () => {
      const { audio } = await this.client(exchange)
      const response = await audio.speech.create(
        {
          model: call.model,
          input: request.text,
          voice: request.voice ?? "alloy",
          speed: request.speed,
          response_format: "mp3",
        },
        { headers: this.callHeaders(call) }
      )
      const mime_type = mediaTypeOf(response.headers, "audio")
      const content = await readBytes(response.body)
      return {
        state: "done",
        result: {
          files: [{ content, mime_type }],
          usage: { characters: countCharacters(request.text) },
          provider_reference: response.headers.get("x-request-id") ?? undefined,
        },
      }
    })
  }

  override moderate(text: string, signal: AbortSignal): Promise<Moderation> {
    const exchange = this.exchange("lookup", signal)
    return exchange.run(async () => {
      const { moderations } = await this.client(exchange)
      const answer = await moderations.create({ model: "omni-moderation-latest", input: text })
      const { results } = moderationSchema.parse(answer)
      const categories = results.flatMap((result) =>
        Object.entries(result.categories).flatMap(([category, isFlagged]) => (isFlagged ? [category] : []))
      )
      return { is_refused: results.some(({ flagged }) => flagged), categories: [...new Set(categories)] }
    })
  }

  /** OpenAI takes no idempotency key; by this header its support finds a call whose answer never came. */
  protected override callHeaders(call: ProviderCall): Record<string, string> {
    return { "X-Client-Request-Id": call.attempt_id }
  }

  /** As the SDK's own environment variables say. */
  protected override get account() {
    const { OPENAI_ORG_ID, OPENAI_PROJECT_ID } = process.env
    return { organization: OPENAI_ORG_ID ?? null, project: OPENAI_PROJECT_ID ?? null }
  }
}

async function upload({ content, mime_type }: InputFile) {
  const { toFile } = await loadSdk("openai", () => import("openai"))
  return toFile(content, `reference.${mime_type.split("/")[1]}`, { type: mime_type })
}
