import type { ProviderCall, ProviderOptions } from "../../provider"
import { AbstractAiProvider, loadSdk } from "../../provider"
import type { Exchange } from "../../provider"
import type { ChatRequest } from "../../provider/requests"
import type { ChatEvent } from "../../provider/results"
import { readChatChunks } from "./chat-chunks"

/** Where servers that speak OpenAI's protocol differ. */
export interface ChatDialect {
  /** What the greatest length of an answer is called. `max_tokens` is the older name, which reasoning models of OpenAI refuse. */
  lengthField: "max_completion_tokens" | "max_tokens"
  /** Whether the usage must be asked for by `stream_options`; a server that tells it anyway may refuse the question. */
  isUsageAskedFor: boolean
}

export interface OpenAiCompatibleOptions extends ProviderOptions {
  dialect?: Partial<ChatDialect>
}

/**
 * Any server that speaks OpenAI's chat completions: one entry in the configuration each, with an id of its own. The base URL ends
 * where `/chat/completions` begins. A server on one's own machine needs no key.
 */
export class OpenAiCompatibleProvider extends AbstractAiProvider<OpenAiCompatibleOptions> {
  static override identifier = "openai-compatible"

  override get isConfigured(): boolean {
    return Boolean(this.baseUrl)
  }

  protected get baseUrl(): string | undefined {
    return this.options.baseUrl
  }

  protected get dialect(): ChatDialect {
    return { lengthField: "max_completion_tokens", isUsageAskedFor: true, ...this.options.dialect }
  }

  override async *chat(request: ChatRequest, call: ProviderCall): AsyncGenerator<ChatEvent> {
    const exchange = this.exchange("chat", call.signal)
    yield* exchange.stream(() => this.streamCompletion(exchange, request, call))
  }

  private async *streamCompletion(exchange: Exchange, request: ChatRequest, call: ProviderCall) {
    const client = await this.client(exchange)
    const { lengthField, isUsageAskedFor } = this.dialect
    const chunks = await client.chat.completions.create(
      {
        model: call.model,
        messages: [
          ...(request.system ? [{ role: "system" as const, content: request.system }] : []),
          ...request.turns.map(({ role, content }) => ({ role, content })),
        ],
        [lengthField]: request.max_output_tokens,
        temperature: request.temperature,
        stream: true,
        ...(isUsageAskedFor && { stream_options: { include_usage: true } }),
      },
      { headers: this.callHeaders(call) }
    )
    yield* readChatChunks(exchange.alive(chunks))
  }

  /** Headers of one call, beside those of the SDK. */
  protected callHeaders(_call: ProviderCall): Record<string, string> {
    return {}
  }

  /** The SDK for one exchange. It is cheap to make (7 µs), and reads no environment variable of OpenAI's for other servers. */
  protected async client(exchange: Exchange) {
    const { OpenAI } = await loadSdk("openai", () => import("openai"))
    return new OpenAI({
      apiKey: this.options.apiKey ?? "none",
      baseURL: this.baseUrl,
      fetch: exchange.fetch,
      maxRetries: 0,
      timeout: this.timeoutMs + 1000,
      logLevel: "off",
      ...this.account,
    })
  }

  /** Which of the customer's accounts is charged; OpenAI's alone. */
  protected get account(): { organization: string | null; project: string | null } {
    return { organization: null, project: null }
  }
}
