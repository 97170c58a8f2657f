import { hasEnded, statusOf, type Status } from "./kinds"

export interface Progress {
  status: Status
  /** Per cent, where it is known. */
  progress: number | null
}

const pause_ms = 2_000

/**
 * Tells of each change of a generation until it has ended: by its events, and where those do not come through, by asking every two
 * seconds. Runs in the browser.
 * @returns stops it
 */
export function followGeneration(id: string, tell: (progress: Progress) => void): () => void {
  const address = `/api/studio/generations/${id}`
  let isOver = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const events = new EventSource(`${address}/events`)

  function stop() {
    isOver = true
    events.close()
    clearTimeout(timer)
  }

  function take(text: unknown) {
    const read = readProgress(text)
    if (read === undefined || isOver) return
    if (hasEnded(read.status)) stop()
    tell(read)
  }

  async function ask() {
    const response = await fetch(address).catch(() => undefined)
    if (response?.ok) take(await response.json().catch(() => undefined))
    // Whoever is signed out, or has deleted it elsewhere, has nothing to wait for.
    else if (response !== undefined && response.status < 500) stop()
    if (!isOver) timer = setTimeout(() => void ask(), pause_ms)
  }

  events.addEventListener("generation", (event: MessageEvent<string>) => take(parse(event.data)))
  // The browser tries again by itself after a broken connection; after a refusal it does not.
  events.addEventListener("error", () => {
    if (events.readyState === EventSource.CLOSED && !isOver) void ask()
  })
  return stop
}

/** What an event or an answer says of a generation; undefined when it says nothing of the kind. */
export function readProgress(said: unknown): Progress | undefined {
  if (typeof said !== "object" || said === null || !("generation" in said)) return undefined
  const { generation } = said
  if (typeof generation !== "object" || generation === null) return undefined
  const { status, progress }: { status?: unknown; progress?: unknown } = generation
  const known = statusOf(status)
  return known && { status: known, progress: typeof progress === "number" ? progress : null }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
