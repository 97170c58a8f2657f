import { asValue } from "@medusajs/framework/awilix"
import { createMedusaContainer } from "@medusajs/framework/utils"
import { GENERATION_MODULE } from "../modules/generation"
import type { AbstractAiProvider } from "../provider"
import { QuestionModeration } from "./question-moderation"

const provider = (isFree: boolean) => ({ isFree }) as AbstractAiProvider

/** A shop whose moderator notes what it is asked, and answers when it is told to. */
function shop(answer: (signal: AbortSignal) => Promise<boolean>) {
  const asked: string[] = []
  const moderate = async (text: string, signal: AbortSignal) => {
    asked.push(text)
    return { is_refused: await answer(signal), categories: [] }
  }
  const container = createMedusaContainer()
  container.register({
    [GENERATION_MODULE]: asValue({ moderator: () => ({ id: "openai", moderate }) }),
    logger: asValue({ warn: () => undefined }),
  })
  return { container, asked }
}

describe("the judgement of a question", () => {
  it("is made once, however many paid models are asked", async () => {
    const { container, asked } = shop(() => Promise.resolve(true))
    const moderation = new QuestionModeration(container, "a duck", new AbortController().signal)

    moderation.beginFor(provider(false))

    expect(asked).toEqual(["a duck"])
    expect(await moderation.verdictFor(provider(false))).toMatchObject({ is_refused: true, by: "openai" })
    expect((await moderation.verdictFor(provider(false))).is_refused).toBe(true)
    expect(asked).toHaveLength(1)
  })

  it("is the shop's own for a provider that is not paid, and another's for the paid one that stands in for it", async () => {
    const { container, asked } = shop(() => Promise.resolve(false))
    const moderation = new QuestionModeration(container, "a duck", new AbortController().signal)

    moderation.beginFor(provider(true))
    expect(await moderation.verdictFor(provider(true))).toMatchObject({ is_refused: false, by: "local" })
    expect(asked).toEqual([])

    expect((await moderation.verdictFor(provider(false))).by).toBe("openai")
  })

  it("ends when nobody waits for it any more, and tells that only to those who ask", async () => {
    const stopping = new AbortController()
    const { container } = shop(
      (signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true })
        )
    )
    const moderation = new QuestionModeration(container, "a duck", stopping.signal)

    moderation.beginFor(provider(false))
    stopping.abort("stopped")

    await expect(moderation.verdictFor(provider(false))).rejects.toBe("stopped")
  })
})
