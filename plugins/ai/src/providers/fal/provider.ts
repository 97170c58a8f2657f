import { z } from "@medusajs/framework/zod"
import type { Exchange, ProviderCall } from "../../provider"
import { loadSdk, ProviderError } from "../../provider"
import { errorOfFailedTask } from "../../provider/exchange/answer-error"
import { HostedProvider } from "../../provider/hosted/hosted-provider"
import type { ProviderTask, TaskState } from "../../provider/results"
import { falFetch } from "./fal-fetch"
import { FAL_MODELS } from "./models"
import { readResult, statusSchema } from "./result"

const submittedSchema = z.object({ request_id: z.string().min(1) })

/** fal: pictures, music and films (Pika's among them), by any model that it hosts, through its queue. */
export class FalProvider extends HostedProvider {
  static override identifier = "fal"
  static override displayName = "fal"
  static override environment = "FAL"

  protected readonly knownModels = FAL_MODELS

  protected async submit(input: Record<string, unknown>, call: ProviderCall, exchange: Exchange): Promise<string> {
    const queue = await this.queue(exchange)
    return submittedSchema.parse(await queue.submit(call.model, { input })).request_id
  }

  override poll(task: ProviderTask, call: ProviderCall): Promise<TaskState> {
    const requestId = task.id
    const exchange = this.exchange("lookup", call.signal)
    return exchange.run(async () => {
      const queue = await this.queue(exchange)
      const { status, error, error_type } = statusSchema.parse(await queue.status(call.model, { requestId }))
      if (status !== "COMPLETED") return { state: "running" }
      if (error) return { state: "failed", error: errorOfFailedTask({ error, type: error_type }) }
      try {
        const { data } = await queue.result(call.model, { requestId })
        return readResult(data, task, ["fal.media", "*.fal.media", ...(this.options.mediaHosts ?? [])])
      } catch (thrown) {
        return failedTask(thrown)
      }
    })
  }

  override async cancel(task: ProviderTask, call: ProviderCall): Promise<void> {
    const exchange = this.exchange("lookup", call.signal)
    try {
      await exchange.run(async () => (await this.queue(exchange)).cancel(call.model, { requestId: task.id }))
    } catch (thrown) {
      // What is completed stays so; fal calls that a bad request.
      if (!(thrown instanceof ProviderError && thrown.kind === "invalid_request")) throw thrown
    }
  }

  private async queue(exchange: Exchange) {
    const { createFalClient } = await loadSdk("@fal-ai/client", () => import("@fal-ai/client"))
    const { queue } = createFalClient({
      credentials: this.options.apiKey,
      suppressLocalCredentialsWarning: true,
      fetch: falFetch(exchange.fetch, this.options.baseUrl),
      retry: { maxRetries: 0 },
    })
    return queue
  }
}

/** fal tells that a model failed by refusing the result: with 422 for what it was asked, which it will not take back. */
function failedTask(thrown: unknown): TaskState {
  if (thrown instanceof ProviderError && (thrown.kind === "content_refused" || thrown.kind === "invalid_request")) {
    const { kind, message, provider_code } = thrown
    return {
      state: "failed",
      error: new ProviderError({ kind, message, provider_code, is_surely_not_accepted: false }),
    }
  }
  throw thrown
}
