import "server-only"
import { environment } from "./environment"

/** The backend cannot be reached, or is failing: nothing the shopper did. */
export class BackendAwayError extends Error {}

/** The backend refused; `code` is stable, `message` is for people who read English. */
export class BackendError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: Record<string, unknown>
  ) {
    super(message)
  }
}

export interface BackendRequest {
  method?: "GET" | "POST" | "DELETE"
  /** A list is sent as `name[]=…` for each of its values. */
  query?: Record<string, string | number | string[] | undefined>
  body?: unknown
  headers?: Record<string, string>
  /** The customer's token, for what is theirs alone; never with `cacheSeconds`. */
  token?: string
  /** Seconds for which the answer may be reused for everybody; left out, each request asks again. */
  cacheSeconds?: number
  /** Names under which a cached answer can be thrown away. */
  tags?: string[]
}

const timeoutMs = 30_000

/**
 * Asks the Store API. The answer's shape is the caller's: each use names the fields it asks for.
 * @throws BackendAwayError when there is no answer or a 5xx, BackendError for any other refusal.
 */
export async function askBackend<T>(path: string, request: BackendRequest = {}): Promise<T> {
  const answer: T = await (await openBackend(path, request)).json()
  return answer
}

/** Asks as {@link askBackend} does, for an answer that is read bit by bit. @throws as that does */
export async function openBackend(path: string, request: BackendRequest = {}): Promise<Response> {
  const response = await send(path, request)
  if (response.ok) return response
  throw await refusal(path, response)
}

async function send(path: string, { method = "GET", query, body, headers, token, cacheSeconds, tags }: BackendRequest) {
  if (token !== undefined && cacheSeconds !== undefined)
    throw new Error("What one customer sees is never kept for others.")
  const url = new URL(environment.backendUrl + path)
  for (const [name, value] of Object.entries(query ?? {})) {
    if (Array.isArray(value)) for (const one of value) url.searchParams.append(`${name}[]`, one)
    else if (value !== undefined) url.searchParams.set(name, String(value))
  }
  try {
    return await fetch(url, {
      method,
      headers: {
        accept: "application/json",
        "x-publishable-api-key": environment.publishableKey,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
      ...(cacheSeconds === undefined
        ? { cache: "no-store" as const }
        : { next: { revalidate: cacheSeconds, tags: tags ?? [] } }),
    })
  } catch (error) {
    throw new BackendAwayError(`no answer from ${method} ${path}`, { cause: error })
  }
}

async function refusal(path: string, response: Response): Promise<Error> {
  const details = await readObject(response)
  const message = text(details.message) ?? response.statusText
  if (response.status >= 500) return new BackendAwayError(`${path} answered ${response.status}: ${message}`)
  const code = text(details.code) ?? text(details.type) ?? "unknown"
  return new BackendError(response.status, code, message, details)
}

async function readObject(response: Response): Promise<Record<string, unknown>> {
  const parsed: unknown = await response.json().catch(() => undefined)
  return typeof parsed === "object" && parsed !== null ? Object.fromEntries(Object.entries(parsed)) : {}
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined
}

/** The answer, or undefined when the backend says there is no such thing. */
export async function orMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof BackendError && (error.status === 404 || error.status === 400)) return undefined
    throw error
  }
}
