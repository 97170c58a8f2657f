import { makeFilm } from "../film/make-film"
import { makeMusic } from "../music/make-music"
import { makeSoundEffect } from "../sounds/make-sound-effect"
import { makeSpeech } from "../speech/make-speech"
import type { Order, OrderFailure } from "./order"

/**
 * The process that makes sound and film. It is one of its own because it computes without a pause, which would hold up a server, and
 * because eSpeak NG and ffmpeg are programs under the GPL that are run and never linked. It ends when it is told to, and when the
 * process that started it is gone.
 */
const stop = new AbortController()
process.once("SIGTERM", () => stop.abort())
process.once("disconnect", () => stop.abort())
process.once("message", (order: Order) => void answer(order))

async function answer(order: Order): Promise<void> {
  try {
    const file = await make(order, stop.signal)
    process.stdout.write(file, () => process.exit(0))
  } catch (error) {
    const failure: OrderFailure = { message: error instanceof Error ? error.message : String(error) }
    // Without a parent there is nobody to be told.
    if (process.connected) process.send?.(failure, () => process.exit(1))
    else process.exit(1)
  }
}

function make(order: Order, signal: AbortSignal): Promise<Buffer> {
  switch (order.kind) {
    case "speech":
      return makeSpeech(order.request, signal)
    case "music":
      return makeMusic(order.request, signal)
    case "sound_effect":
      return makeSoundEffect(order.request, signal)
    case "video":
      return makeFilm(order.request, signal)
  }
}
