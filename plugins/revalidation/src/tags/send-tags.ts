import { signatureOf } from "../rules/signature"

/** A storefront that throws away what it has cached answers at once. */
const TIMEOUT_MS = 5_000

/**
 * Makes one signed call. A redirect is not followed: the signed body goes where the merchant has said, and nowhere else.
 *
 * @throws {Error} a sentence for the merchant, when the storefront does not answer with 2xx in time
 */
export async function sendTags(url: string, secret: string, tags: string[]): Promise<void> {
  const body = JSON.stringify({ tags })
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", "x-webox-signature": signatureOf(body, secret, Date.now()) },
    body,
    redirect: "manual",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((error: unknown) => {
    throw new Error(`The storefront at ${url} did not answer: ${reasonOf(error)}.`)
  })
  // What it says beside its status matters to nobody.
  await response.body?.cancel()
  if (!response.ok) throw new Error(`The storefront at ${url} answered ${response.status}.${hint(response.status)}`)
}

function hint(status: number): string {
  if (status === 401) return " Give backend and storefront the same WEBOX_REVALIDATION_SECRET and the right time."
  if (status === 404) return " Look at WEBOX_REVALIDATION_URLS."
  return ""
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  return cause instanceof Error && cause.message ? cause.message : error.message
}
