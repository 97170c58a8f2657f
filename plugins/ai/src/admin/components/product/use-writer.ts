import { useRef, useState } from "react"
import { ask, startConversation, stopAnswer } from "../../lib/conversations"
import {
  NO_TEXTS,
  requestFor,
  TASKS,
  textsOf,
  type Language,
  type ProductFacts,
  type ProductTexts,
} from "../../lib/product-texts"

import { useTellFailure } from "../shared/use-reason"

type Texts = Record<Language, ProductTexts>

/** Has the texts of a product written, one after the other, and shows them as they grow. */
export function useWriter(product: ProductFacts) {
  const tellFailure = useTellFailure()
  const [texts, setTexts] = useState<Texts>({ en: NO_TEXTS, fr: NO_TEXTS })
  const [writing, setWriting] = useState<Language>()
  const running = useRef({ isStopped: false, stop: () => {} })

  const change = (language: Language, part: Partial<ProductTexts>): void =>
    setTexts((before) => ({ ...before, [language]: { ...before[language], ...part } }))

  async function write(language: Language, model: { provider: string; model: string }): Promise<void> {
    const run = { isStopped: false, stop: () => {} }
    running.current = run
    setWriting(language)
    change(language, NO_TEXTS)
    try {
      const conversation = await startConversation(product.title.slice(0, 200), model)
      for (const task of TASKS) {
        if (run.isStopped) break
        const answer = await ask(conversation, requestFor(task, language, product), {
          onStart: (message) => {
            run.stop = () => void stopAnswer(conversation, message).catch(() => undefined)
            if (run.isStopped) run.stop()
          },
          onText: (whole) => change(language, textsOf(task, whole)),
        })
        change(language, textsOf(task, answer))
      }
    } catch (error) {
      tellFailure(error instanceof Error ? error : new Error(String(error)))
    } finally {
      setWriting(undefined)
    }
  }

  function stop(): void {
    running.current.isStopped = true
    running.current.stop()
  }

  return { texts, change, write, writing, stop }
}
