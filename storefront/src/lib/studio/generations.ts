import "server-only"
import { askBackend, orMissing } from "../backend"
import { throwEnded } from "../session"
import type { Kind, Status } from "./kinds"

export interface Asset {
  id: string
  mime_type: string
  size_bytes: number
  width: number | null
  height: number | null
  duration_s: number | null
}

export interface Generation {
  id: string
  kind: Kind
  status: Status
  provider: string
  provider_name: string
  model: string
  input: Record<string, unknown>
  /** Per cent, where the provider tells. */
  progress: number | null
  quote: { credits: number }
  cost: { credits: number; is_estimated: boolean } | null
  assets: Asset[]
  error: { code: string } | null
  created_at: string
  ended_at: string | null
}

export interface GenerationPage {
  generations: Generation[]
  has_more: boolean
  next_cursor: string | null
}

export interface Order {
  kind: Kind
  provider: string
  model: string
  input: Record<string, unknown>
  /** Above this price nothing is begun. */
  max_credits: number
}

const path = "/store/ai/generations"

/** Whether a text may be the id of a generation or of one of its files; anything else is not worth asking about. */
export function isGenerationId(text: string): boolean {
  return /^\w{1,80}$/.test(text)
}

/** One of one's own, or undefined. @throws SessionEndedError */
export async function findGeneration(token: string, id: string): Promise<Generation | undefined> {
  if (!isGenerationId(id)) return undefined
  const answer = await orMissing(askBackend<{ generation: Generation }>(`${path}/${id}`, { token }).catch(throwEnded))
  return answer?.generation
}

/** One's own, newest first. Undefined when the cursor is none. @throws SessionEndedError */
export function listGenerations(
  token: string,
  query: { kind?: Kind; status?: Status; limit: number; cursor?: string }
): Promise<GenerationPage | undefined> {
  return orMissing(askBackend<GenerationPage>(path, { query, token }).catch(throwEnded))
}

/**
 * Orders a generation: what it costs at most is held, and it runs as a job.
 * @param attempt names the press of the button: sent twice, it orders once
 * @throws SessionEndedError, BackendError
 */
export async function orderGeneration(token: string, order: Order, attempt: string): Promise<Generation> {
  const { generation } = await askBackend<{ generation: Generation }>(path, {
    method: "POST",
    token,
    body: order,
    headers: { "idempotency-key": attempt },
  }).catch(throwEnded)
  return generation
}

/** Orders the same once more, at today's price. @throws SessionEndedError, BackendError */
export async function repeatGeneration(token: string, id: string, attempt: string): Promise<Generation> {
  const { generation } = await askBackend<{ generation: Generation }>(`${path}/${id}/retry`, {
    method: "POST",
    token,
    body: {},
    headers: { "idempotency-key": attempt },
  }).catch(throwEnded)
  return generation
}

/** @throws SessionEndedError, BackendError */
export async function cancelGeneration(token: string, id: string): Promise<void> {
  await askBackend(`${path}/${id}/cancel`, { method: "POST", token }).catch(throwEnded)
}

/** @throws SessionEndedError, BackendError */
export async function removeGeneration(token: string, id: string): Promise<void> {
  await askBackend(`${path}/${id}`, { method: "DELETE", token }).catch(throwEnded)
}

/** A link to a file that needs no account. @returns its path on the backend, which is the same here, and its end */
export async function linkToAsset(
  token: string,
  id: string,
  assetId: string,
  expiresIn_s: number
): Promise<{ url: string; expires_at: string }> {
  const { link } = await askBackend<{ link: { url: string; expires_at: string } }>(
    `${path}/${id}/assets/${assetId}/links`,
    {
      method: "POST",
      token,
      body: { expires_in_s: expiresIn_s },
    }
  ).catch(throwEnded)
  return link
}
