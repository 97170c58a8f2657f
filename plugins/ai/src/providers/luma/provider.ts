import { z } from "@medusajs/framework/zod"
import type { Exchange, ProviderCall } from "../../provider"
import { AbstractAiProvider, loadSdk } from "../../provider"
import { nearestRatio } from "../../provider/aspect-ratio"
import { unsupported } from "../../provider/input-errors"
import { promptWithNegative } from "../../provider/prompts"
import type { ImageRequest, VideoRequest } from "../../provider/requests"
import type { MediaOutcome, ProviderTask, TaskState } from "../../provider/results"
import { readGeneration } from "./generation"

const RATIOS = ["1:1", "16:9", "9:16", "4:3", "3:4", "21:9", "9:21"] as const

const createdSchema = z.object({ id: z.string().min(1) })

/** Luma: films and pictures. It takes pictures by public addresses alone, so none can be given to it. */
export class LumaProvider extends AbstractAiProvider {
  static override identifier = "luma"
  static override displayName = "Luma"
  static override environment = "LUMA"

  override video(request: VideoRequest, call: ProviderCall): Promise<MediaOutcome> {
    const details = { kind: "video", duration_s: request.duration_s }
    return this.order("/generations/video", call, details, () => {
      if (request.image) throw unsupported("Luma takes a picture by its public address alone.")
      return {
        model: call.model,
        prompt: request.prompt,
        aspect_ratio: request.aspect_ratio,
        duration: `${request.duration_s}s`,
        resolution: request.resolution ? `${request.resolution}p` : undefined,
      }
    })
  }

  override image(request: ImageRequest, call: ProviderCall): Promise<MediaOutcome> {
    return this.order("/generations/image", call, { kind: "image" }, () => {
      if (request.reference) throw unsupported("Luma takes a picture by its public address alone.")
      if (request.count !== 1) throw unsupported("Luma makes one picture a call.")
      return {
        model: call.model,
        prompt: promptWithNegative(request),
        aspect_ratio: nearestRatio(request.width, request.height, RATIOS),
        format: "png",
      }
    })
  }

  override poll(task: ProviderTask, call: ProviderCall): Promise<TaskState> {
    const exchange = this.exchange("lookup", call.signal)
    return exchange.run(async () => {
      const { generations } = await this.client(exchange)
      const hosts = ["cdn-luma.com", "*.cdn-luma.com", ...(this.options.mediaHosts ?? [])]
      return readGeneration(await generations.get(task.id), task, hosts)
    })
  }

  /** Luma knows no more than to delete. */
  override cancel(task: ProviderTask, call: ProviderCall): Promise<void> {
    const exchange = this.exchange("lookup", call.signal)
    return exchange.run(async () => (await this.client(exchange)).generations.delete(task.id))
  }

  private order(
    path: string,
    call: ProviderCall,
    details: ProviderTask["details"],
    write: () => Record<string, unknown>
  ): Promise<MediaOutcome> {
    const exchange = this.exchange("media", call.signal)
    return exchange.run(async () => {
      const body = write()
      const client = await this.client(exchange)
      // Not by the SDK's method for it, which knows the models of its day alone.
      const { id } = createdSchema.parse(await client.post(path, { body }))
      return { state: "pending", task: { id, details } }
    })
  }

  private async client(exchange: Exchange) {
    const { LumaAI } = await loadSdk("lumaai", importLuma)
    return new LumaAI({
      authToken: this.options.apiKey,
      baseURL: this.options.baseUrl ?? "https://api.lumalabs.ai/dream-machine/v1",
      fetch: (address, init) => exchange.fetch(String(address), init),
      maxRetries: 0,
      timeout: this.timeoutMs + 1000,
    })
  }
}

/** Its own `fetch` is that of an old package, unless it is told to take Node's. */
async function importLuma() {
  await import("lumaai/shims/web")
  return import("lumaai")
}
