import { fetch, type Response } from "undici"
import { ProviderError } from "../provider"
import { addressIn, isAllowedHost } from "./allowed-host"
import { guardedAgent } from "./guarded-agent"
import { UnusableFile } from "./unusable-file"

export interface DownloadRequest {
  url: string
  /** See `isAllowedHost`. An address, such as `127.0.0.1`, is reached only when it is named itself. */
  allowed_hosts: readonly string[]
  /** Sent to the first host alone. */
  headers?: Record<string, string> | undefined
  max_bytes: number
  /** For the whole of it, redirects and the last byte included; {@link LONGEST_MS} when it is not given. */
  max_ms?: number
  signal: AbortSignal
}

const MOST_REDIRECTS = 3

/** A host that sends a byte now and then would otherwise keep a worker until the generation's deadline. */
const LONGEST_MS = 5 * 60_000

/**
 * Fetches a file that a provider made. The address comes from outside: it must be https on an allowed host, with public
 * addresses only, also after each redirect; and the file must neither be larger nor take longer than allowed.
 *
 * @throws UnusableFile when it must not be fetched; ProviderError `unavailable` when it cannot be had now
 */
export async function download({ url, headers, max_bytes, ...request }: DownloadRequest): Promise<Buffer> {
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(request.max_ms ?? LONGEST_MS)])
  let target = checked(url, request.allowed_hosts)
  let own = headers
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const response = await ask(target, own, signal)
    const location = response.headers.get("location")
    if (response.status < 300 || response.status >= 400 || location === null) {
      if (!response.ok) throw unavailable(`${target.host} answered ${response.status} for a file.`)
      return readAll(response, target, max_bytes)
    }
    await response.body?.cancel()
    target = checked(new URL(location, target).href, request.allowed_hosts)
    own = undefined
  }
  throw new UnusableFile(`${target.host} redirects a file without end.`)
}

function checked(url: string, hosts: readonly string[]): URL {
  const target = URL.canParse(url) ? new URL(url) : undefined
  if (!target) throw new UnusableFile("A provider named a file by something that is no address.")
  const address = addressIn(target)
  const isAllowed = isAllowedHost(address ?? target.hostname, hosts)
  // The merchant's own base URL may be an address of this network, and may then do without encryption.
  const isSafe = address === undefined ? target.protocol === "https:" : /^https?:$/.test(target.protocol)
  if (!isAllowed || !isSafe || target.username !== "") {
    throw new UnusableFile(`A provider named a file at ${target.host}, which is not one of its hosts.`)
  }
  return target
}

async function ask(target: URL, headers: Record<string, string> | undefined, signal: AbortSignal): Promise<Response> {
  const isByName = addressIn(target) === undefined
  try {
    return await fetch(target, {
      redirect: "manual",
      signal,
      ...(headers ? { headers } : {}),
      ...(isByName ? { dispatcher: guardedAgent } : {}),
    })
  } catch (cause) {
    throw unavailable(`A file at ${target.host} could not be fetched.`, cause)
  }
}

async function readAll(response: Response, { host }: URL, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of response.body ?? []) {
      const bytes = Buffer.from(chunk as Uint8Array)
      size += bytes.length
      if (size > maxBytes) throw new UnusableFile(`A provider's file is larger than ${maxBytes} bytes.`)
      chunks.push(bytes)
    }
  } catch (cause) {
    if (cause instanceof UnusableFile) throw cause
    throw unavailable(`A file at ${host} came no further than ${size} bytes.`, cause)
  }
  return Buffer.concat(chunks)
}

function unavailable(message: string, cause?: unknown): ProviderError {
  return new ProviderError({ kind: "unavailable", is_surely_not_accepted: false, message, cause })
}
