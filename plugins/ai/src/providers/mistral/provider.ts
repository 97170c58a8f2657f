import type { ChatDialect } from "../openai-compatible/provider"
import { OpenAiCompatibleProvider } from "../openai-compatible/provider"

/**
 * Mistral's chat, which is OpenAI's protocol with older names: it knows `max_tokens` alone, refuses fields that it does not know,
 * and tells the usage unasked (https://docs.mistral.ai/api).
 */
export class MistralProvider extends OpenAiCompatibleProvider {
  static override identifier = "mistral"
  static override displayName = "Mistral"
  static override environment = "MISTRAL"

  override get isConfigured(): boolean {
    return Boolean(this.options.apiKey)
  }

  protected override get baseUrl(): string {
    return this.options.baseUrl ?? "https://api.mistral.ai/v1"
  }

  protected override get dialect(): ChatDialect {
    return { lengthField: "max_tokens", isUsageAskedFor: false, ...this.options.dialect }
  }
}
