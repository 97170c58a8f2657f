import type { MedusaContainer } from "@medusajs/framework/types"
import { moderatePrompt, moderateTextsLocally, type Verdict } from "../moderation/moderate-prompt"
import type { AbstractAiProvider } from "../provider"

/**
 * Judges the question of an answer. What was said before it was judged when it was asked. However many paid models are asked one after the
 * other, it is judged for them once.
 */
export class QuestionModeration {
  private forPaid: Promise<Verdict> | undefined

  constructor(
    private readonly container: MedusaContainer,
    private readonly question: string,
    private readonly signal: AbortSignal
  ) {}

  /** Begins, so that the verdict is there when it is needed. A failure is told then. */
  beginFor(provider: AbstractAiProvider | undefined): void {
    this.verdictFor(provider).catch(() => undefined)
  }

  /** @throws what the signal was aborted with */
  async verdictFor(provider: AbstractAiProvider | undefined): Promise<Verdict> {
    if (provider?.isFree) return moderateTextsLocally([this.question])
    this.forPaid ??= moderatePrompt(this.container, [this.question], this.signal)
    return this.forPaid
  }
}
