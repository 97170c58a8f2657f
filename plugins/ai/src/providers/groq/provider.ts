import { OpenAiCompatibleProvider } from "../openai-compatible/provider"

/**
 * Groq's chat, through OpenAI's protocol. It refuses `logprobs`, `logit_bias` and `n` above 1, none of which is sent
 * (https://console.groq.com/docs/openai).
 */
export class GroqProvider extends OpenAiCompatibleProvider {
  static override identifier = "groq"
  static override displayName = "Groq"
  static override environment = "GROQ"

  override get isConfigured(): boolean {
    return Boolean(this.options.apiKey)
  }

  protected override get baseUrl(): string {
    return this.options.baseUrl ?? "https://api.groq.com/openai/v1"
  }
}
