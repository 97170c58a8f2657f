import { z } from "@medusajs/framework/zod"
import type { Exchange, ProviderCall } from "../../provider"
import { AbstractAiProvider, loadSdk } from "../../provider"
import type { ImageRequest, VideoRequest } from "../../provider/requests"
import type { MediaOutcome, ProviderTask, TaskState } from "../../provider/results"
import type { RunwayOrder } from "./orders"
import { filmOrder, pictureOrder } from "./orders"
import { readTask } from "./task"

const createdSchema = z.object({ id: z.string().min(1) })

/** Runway: films and pictures. Its files are at addresses of CloudFront that change. */
export class RunwayProvider extends AbstractAiProvider {
  static override identifier = "runway"
  static override displayName = "Runway"
  static override environment = "RUNWAY"

  override video(request: VideoRequest, call: ProviderCall): Promise<MediaOutcome> {
    const details = { kind: "video", duration_s: request.duration_s }
    return this.order(call, details, () => filmOrder(call.model, request))
  }

  override image(request: ImageRequest, call: ProviderCall): Promise<MediaOutcome> {
    return this.order(call, { kind: "image" }, () => pictureOrder(call.model, request))
  }

  override poll(task: ProviderTask, call: ProviderCall): Promise<TaskState> {
    const exchange = this.exchange("lookup", call.signal)
    return exchange.run(async () => {
      const { tasks } = await this.client(exchange)
      return readTask(await tasks.retrieve(task.id), task, ["*.cloudfront.net", ...(this.options.mediaHosts ?? [])])
    })
  }

  override cancel(task: ProviderTask, call: ProviderCall): Promise<void> {
    const exchange = this.exchange("lookup", call.signal)
    return exchange.run(async () => (await this.client(exchange)).tasks.delete(task.id))
  }

  private order(call: ProviderCall, details: ProviderTask["details"], write: () => RunwayOrder): Promise<MediaOutcome> {
    const exchange = this.exchange("media", call.signal)
    return exchange.run(async () => {
      const { path, body } = write()
      const client = await this.client(exchange)
      // Not by the SDK's method for it, which knows the models of its day alone.
      const { id } = createdSchema.parse(await client.post(path, { body }))
      return { state: "pending", task: { id, details } }
    })
  }

  private async client(exchange: Exchange) {
    const { RunwayML } = await loadSdk("@runwayml/sdk", () => import("@runwayml/sdk"))
    return new RunwayML({
      apiKey: this.options.apiKey,
      baseURL: this.options.baseUrl ?? "https://api.dev.runwayml.com",
      fetch: exchange.fetch,
      maxRetries: 0,
      timeout: this.timeoutMs + 1000,
      logLevel: "off",
    })
  }
}
