import { client } from "./client"
import { refusalOf } from "./refusal"

/** What is asked of the shop. */
export interface Wish {
  method?: "GET" | "POST" | "DELETE"
  /** What is undefined is left out. */
  query?: Record<string, string | number | undefined>
  /** A file is sent as it is, all else as JSON. */
  body?: object
  headers?: Record<string, string>
}

/**
 * Asks the Admin API as the user who is signed in. The SDK's own `fetch` throws the code of a refusal away.
 *
 * @param path below the backend, such as `/admin/ai/models`
 * @throws FetchError, a `Refusal` where the shop says why; TypeError when nobody answers
 */
export async function askShop<Answer = unknown>(path: string, wish: Wish = {}): Promise<Answer> {
  const answer: Answer = await (await openShop(path, wish)).json()
  return answer
}

/** Asks as {@link askShop} does, for an answer that is no JSON, or is read bit by bit. @throws as that does */
export async function openShop(path: string, wish: Wish = {}): Promise<Response> {
  const response = await fetch(addressOf(path, wish.query), await requestOf(wish))
  if (response.ok) return response
  throw refusalOf(response, await response.json().catch(() => undefined))
}

function addressOf(path: string, query: Wish["query"] = {}): URL {
  const backend = new URL(__BACKEND_URL__ || "/", window.location.origin)
  const address = new URL(backend.pathname.replace(/\/$/, "") + path, backend.origin)
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) address.searchParams.set(name, String(value))
  }
  return address
}

async function requestOf({ method = "GET", body, headers }: Wish): Promise<RequestInit> {
  const isSession = (__AUTH_TYPE__ || "session") === "session"
  const token = isSession ? undefined : await client.client.getToken()
  return {
    method,
    credentials: isSession ? "include" : "omit",
    headers: {
      accept: "application/json",
      ...(body && !(body instanceof File) ? { "content-type": "application/json" } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    ...(body ? { body: body instanceof File ? body : JSON.stringify(body) } : {}),
  }
}
