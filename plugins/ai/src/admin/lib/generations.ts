import { askShop, openShop } from "./ask-shop"
import type { Kind } from "./names"

export const STATES = ["queued", "running", "succeeded", "failed", "refused", "cancelled"] as const

export type State = (typeof STATES)[number]

export interface Amount {
  credits: number
  /** Millionths of the currency's main unit. */
  cost_micros: number
  currency: string
}

interface Common {
  id: string
  kind: Kind
  status: State
  provider: string
  provider_name: string
  model: string
  /** Per cent, where it is known. */
  progress: number | null
  quote: Amount
  cost: (Amount & { is_estimated: boolean }) | null
  error: { code: string; message: string } | null
  created_at: string
}

export interface Asset {
  id: string
  mime_type: string
  width: number | null
  height: number | null
  duration_s: number | null
  /** A path of the Admin API. */
  url: string
}

/** One of the merchant's own, with what was asked and made. */
export interface Generation extends Common {
  input: Record<string, unknown>
  assets: Asset[]
}

/** A call that was made for a generation. */
export interface Attempt {
  number: number
  provider: string
  provider_name: string
  model: string
  state: string
  error_kind: string | null
  error_message: string | null
}

/** Anybody's, without what was asked and made. */
export interface ShopGeneration extends Common {
  customer_id: string | null
  user_id: string | null
  /** By whose moderation the prompt was refused, `local` for the shop's own list, and for what. */
  refusal: { by: string; categories: string[] } | null
  attempts: Attempt[]
}

interface Page {
  has_more: boolean
  next_cursor: string | null
}

export interface GenerationWish {
  kind?: string
  status?: string
  cursor?: string
}

export const isRunning = (status: State): boolean => status === "queued" || status === "running"

export const fetchShopGenerations = (wish: GenerationWish) =>
  askShop<Page & { generations: ShopGeneration[] }>("/admin/ai/shop-generations", {
    query: { ...wish, limit: 20 },
  })

/** The merchant's own, newest first. */
export const fetchGenerations = (wish: GenerationWish) =>
  askShop<Page & { generations: Generation[] }>("/admin/ai/generations", { query: { ...wish, limit: 12 } })

export const fetchGeneration = async (id: string): Promise<Generation> =>
  (await askShop<{ generation: Generation }>(`/admin/ai/generations/${id}`)).generation

export interface Order {
  kind: Kind
  provider: string
  model: string
  input: Record<string, unknown>
}

export const fetchQuote = async (order: Order): Promise<Amount> =>
  (await askShop<{ quote: Amount }>("/admin/ai/quotes", { method: "POST", body: order })).quote

/** @param key the same for each try of one order: it is then made once */
export async function orderGeneration(order: Order, key: string): Promise<Generation> {
  const { generation } = await askShop<{ generation: Generation }>("/admin/ai/generations", {
    method: "POST",
    body: order,
    headers: { "idempotency-key": key },
  })
  return generation
}

/** Orders the same again, at today's price. */
export const retryGeneration = (id: string, key: string) =>
  askShop(`/admin/ai/generations/${id}/retry`, {
    method: "POST",
    body: {},
    headers: { "idempotency-key": key },
  })

export const cancelGeneration = (id: string) => askShop(`/admin/ai/generations/${id}/cancel`, { method: "POST" })

export const deleteGeneration = (id: string) => askShop(`/admin/ai/generations/${id}`, { method: "DELETE" })

/** The whole file of an asset. */
export async function fetchFile({ url, mime_type }: Pick<Asset, "url" | "mime_type">): Promise<Blob> {
  const answer = await openShop(url, { headers: { accept: mime_type } })
  return answer.blob()
}
