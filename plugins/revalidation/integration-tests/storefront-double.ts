import { createHmac } from "node:crypto"
import { startLoopbackServer, type LoopbackServer } from "@webox/kit/testing"

export const secret = "for-tests-only-".repeat(3)

/** A storefront on loopback: answers what a test wants, and keeps what it was told. */
class StorefrontDouble {
  private server: LoopbackServer | undefined
  /** The status of its answers; undefined: it does not answer. */
  status: number | undefined = 200

  async start(): Promise<string> {
    this.server = await startLoopbackServer((_, response) => {
      if (this.status !== undefined) response.writeHead(this.status, { location: "/elsewhere" }).end("{}")
    })
    return `${this.server.url}/api/revalidate`
  }

  async stop(): Promise<void> {
    await this.server?.close()
  }

  reset(): void {
    this.status = 200
    this.calls.length = 0
  }

  get calls() {
    return this.server?.requests ?? []
  }

  /** The tags of every call so far that was signed right, sorted, each once. */
  get tags(): string[] {
    const tags = this.calls.filter(isSigned).flatMap(({ body }): string[] => JSON.parse(body.toString()).tags)
    return [...new Set(tags)].sort()
  }
}

export const storefront = new StorefrontDouble()

/** Checks the signature as its definition says it, not by our function. */
export function isSigned({ headers, body }: LoopbackServer["requests"][number]): boolean {
  const [, time = "", digest] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers["x-webox-signature"])) ?? []
  const isRecent = Math.abs(Date.now() / 1000 - Number(time)) < 60
  return isRecent && createHmac("sha256", secret).update(`${time}.${body.toString()}`).digest("hex") === digest
}
