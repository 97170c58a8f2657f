import "server-only"
import { askBackend, BackendError } from "../backend"
import { throwEnded } from "../session"
import type { Kind } from "./kinds"
import { keyOf, type Model } from "./model"

/** What is offered now. @throws SessionEndedError */
export async function listModels(token: string): Promise<Model[]> {
  const { models } = await askBackend<{ models: Model[] }>("/store/ai/models", { token }).catch(throwEnded)
  return models
}

export interface QuoteRequest {
  kind: Kind
  provider: string
  model: string
  input: Record<string, unknown>
}

/** What something will cost at most, in credits. @throws SessionEndedError, BackendError */
export async function quoteOf(token: string, request: QuoteRequest): Promise<number> {
  const { quote } = await askBackend<{ quote: { credits: number } }>("/store/ai/quotes", {
    method: "POST",
    token,
    body: request,
  }).catch(throwEnded)
  return quote.credits
}

/** Prices by model's key; what cannot be quoted is left out. @throws SessionEndedError, BackendAwayError */
export async function quotesOf(token: string, requests: QuoteRequest[]): Promise<Record<string, number>> {
  const quoted = await Promise.all(
    requests.map(async (request) => {
      try {
        return [keyOf({ provider: request.provider, id: request.model }), await quoteOf(token, request)] as const
      } catch (error) {
        if (error instanceof BackendError) return undefined
        throw error
      }
    })
  )
  return Object.fromEntries(quoted.filter((entry) => entry !== undefined))
}
