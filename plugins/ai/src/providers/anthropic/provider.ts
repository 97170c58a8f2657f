import type { Exchange, ProviderCall } from "../../provider"
import { AbstractAiProvider, loadSdk } from "../../provider"
import type { ChatRequest } from "../../provider/requests"
import type { ChatEvent } from "../../provider/results"
import { readMessageEvents } from "./message-events"

/** Anthropic: conversations. A temperature is not sent: its API knows none since the version of 2026-10-21, which the SDK speaks. */
export class AnthropicProvider extends AbstractAiProvider {
  static override identifier = "anthropic"
  static override displayName = "Anthropic"
  static override environment = "ANTHROPIC"

  override async *chat(request: ChatRequest, call: ProviderCall): AsyncGenerator<ChatEvent> {
    const exchange = this.exchange("chat", call.signal)
    yield* exchange.stream(() => this.streamMessage(exchange, request, call))
  }

  private async *streamMessage(exchange: Exchange, request: ChatRequest, call: ProviderCall) {
    const client = await this.client(exchange)
    const events = await client.messages.create({
      model: call.model,
      max_tokens: request.max_output_tokens,
      system: request.system,
      messages: request.turns.map(({ role, content }) => ({ role, content })),
      stream: true,
    })
    yield* readMessageEvents(exchange.alive(events))
  }

  private async client(exchange: Exchange) {
    const { Anthropic } = await loadSdk("@anthropic-ai/sdk", () => import("@anthropic-ai/sdk"))
    return new Anthropic({
      apiKey: this.options.apiKey,
      // The SDK would take another way to sign in from its own environment variable.
      authToken: null,
      baseURL: this.options.baseUrl ?? "https://api.anthropic.com",
      fetch: exchange.fetch,
      maxRetries: 0,
      timeout: this.timeoutMs + 1000,
      logLevel: "off",
    })
  }
}
