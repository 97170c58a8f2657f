/** No file that a provider makes by one call is larger; a film of some seconds has a tenth of it. */
const LARGEST_BYTES = 256 * 1024 * 1024

/**
 * Reads a file to its end.
 *
 * @throws Error when it is empty, or too large to be one
 */
export async function readBytes(
  stream: ReadableStream<Uint8Array> | null,
  largestBytes = LARGEST_BYTES
): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = stream?.getReader()
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > largestBytes) {
      await reader?.cancel()
      throw new Error(`The file is larger than ${largestBytes} bytes.`)
    }
    chunks.push(part.value)
  }
  if (size === 0) throw new Error("The file is empty.")
  return Buffer.concat(chunks)
}

/**
 * The type of a file as the provider says.
 *
 * @throws Error when it is of another kind than was ordered, such as an error page
 */
export function mediaTypeOf(headers: Headers, kind: "image" | "audio"): string {
  const type = headers.get("content-type")?.split(";")[0]?.trim() ?? ""
  if (!type.startsWith(`${kind}/`)) throw new Error(`The answer is no ${kind} but "${type}".`)
  return type
}
