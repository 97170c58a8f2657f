import type { BrowserContext, Page } from "@playwright/test"

export interface Watched {
  /** Whom its pages may ask. */
  origin: string
  /** What may go wrong in its console. */
  allowed: readonly RegExp[]
  complain: (text: string) => void
}

/** Complains of errors in the pages of a context, and of requests to anybody but one origin. */
export function watch(context: BrowserContext, { origin, allowed, complain }: Watched): void {
  const tell = (text: string): void => {
    if (!allowed.some((one) => one.test(text))) complain(text)
  }
  context.on("page", (page: Page) => {
    page.on("pageerror", (error) => tell(`page error: ${error.message}`))
    page.on("console", (message) => {
      if (message.type() === "error") tell(`console error: ${message.text()} (${message.location().url})`)
    })
  })
  context.on("request", (request) => {
    const url = new URL(request.url())
    const isLocal = url.protocol === "data:" || url.protocol === "blob:"
    if (!isLocal && url.origin !== origin) tell(`request to another origin: ${request.url()}`)
  })
}
