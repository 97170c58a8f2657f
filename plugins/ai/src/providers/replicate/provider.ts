import { z } from "@medusajs/framework/zod"
import type { Exchange, ProviderCall } from "../../provider"
import { loadSdk } from "../../provider"
import { HostedProvider } from "../../provider/hosted/hosted-provider"
import type { ProviderTask, TaskState } from "../../provider/results"
import { REPLICATE_MODELS } from "./models"
import { readPrediction } from "./prediction"

const createdSchema = z.object({ id: z.string().min(1) })

/**
 * Replicate: pictures, music and films, by any model that it hosts. A model is named `owner/name`, or `owner/name:version` where
 * it is not one of Replicate's official ones.
 */
export class ReplicateProvider extends HostedProvider {
  static override identifier = "replicate"
  static override displayName = "Replicate"
  static override environment = "REPLICATE"

  protected readonly knownModels = REPLICATE_MODELS

  protected async submit(input: Record<string, unknown>, call: ProviderCall, exchange: Exchange): Promise<string> {
    const { predictions } = await this.client(exchange)
    const [model = "", version] = call.model.split(":")
    return createdSchema.parse(await predictions.create(version ? { version, input } : { model, input })).id
  }

  override poll(task: ProviderTask, call: ProviderCall): Promise<TaskState> {
    const exchange = this.exchange("lookup", call.signal)
    return exchange.run(async () => {
      const { predictions } = await this.client(exchange)
      const hosts = ["replicate.delivery", "*.replicate.delivery", ...(this.options.mediaHosts ?? [])]
      return readPrediction(await predictions.get(task.id), task, hosts)
    })
  }

  override cancel(task: ProviderTask, call: ProviderCall): Promise<void> {
    const exchange = this.exchange("lookup", call.signal)
    return exchange.run(async () => {
      const { predictions } = await this.client(exchange)
      await predictions.cancel(task.id)
    })
  }

  private async client(exchange: Exchange) {
    const { default: Replicate } = await loadSdk("replicate", () => import("replicate"))
    return new Replicate({
      auth: this.options.apiKey,
      baseUrl: this.options.baseUrl ?? "https://api.replicate.com/v1",
      fetch: exchange.fetch,
      // Files go as addresses that hold them, so nothing is uploaded. Not "data-uri": that of 1.4.0 sends the client itself, with
      // the key, as the input.
      fileEncodingStrategy: "upload",
      useFileOutput: false,
    })
  }
}
