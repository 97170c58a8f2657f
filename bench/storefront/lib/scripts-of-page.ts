import { request } from "node:http"

/** The bytes that a browser of today receives for all scripts of a page, compressed as the server compresses them. */
export async function scriptBytesOf(pageUrl: string): Promise<number> {
  const { body } = await receive(pageUrl, "identity")
  const sources = new Set<string>()
  for (const [tag] of body.toString("utf8").matchAll(/<(?:script|link)\b[^>]*>/g)) {
    if (/\bnoModule\b/i.test(tag)) continue
    const source = /\b(?:src|href)="([^"]+\.js(?:\?[^"]*)?)"/.exec(tag)?.[1]
    if (source) sources.add(new URL(source.replaceAll("&amp;", "&"), pageUrl).href)
  }
  let bytes = 0
  for (const source of sources) bytes += (await receive(source, "gzip")).body.length
  return bytes
}

/** As it comes over the wire: `fetch` would unpack it. */
function receive(url: string, encoding: string): Promise<{ body: Buffer }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers: { "accept-encoding": encoding } }, (response) => {
      const chunks: Buffer[] = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.on("error", reject)
      response.on("end", () => {
        if (response.statusCode === 200) resolve({ body: Buffer.concat(chunks) })
        else reject(new Error(`${url} answered ${response.statusCode}.`))
      })
    })
    sent.on("error", reject)
    sent.end()
  })
}
