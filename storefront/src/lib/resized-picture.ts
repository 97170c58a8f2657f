import "server-only"
import sharp from "sharp"
import { ByteCache } from "./byte-cache"
import type { PictureWidth } from "./picture-sizes"

const most_bytes = 32 * 1024 * 1024
const mostSource_bytes = 20 * 1024 * 1024
const mostPixels = 50_000_000
const mostAtOnce = 2

// One thread for each picture: the pages need the other ones.
sharp.concurrency(1)
sharp.cache(false)

const cache = new ByteCache(most_bytes)
const inWork = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
let running = 0
const waiting: (() => void)[] = []

/** The formats that are made smaller; an animation or a drawing stays as it is. */
export function isResizable(type: string | null): boolean {
  return ["image/webp", "image/jpeg", "image/png", "image/avif"].includes(type?.split(";")[0] ?? "")
}

/** What was made before of a picture in that width. */
export function knownPicture(key: string, width: PictureWidth): Uint8Array<ArrayBuffer> | undefined {
  return cache.get(`${key}?${width}`)
}

/**
 * The picture as WebP in that width, or in its own when it is narrower. WebP since every browser has known it for years; AVIF
 * would save a fifth of the bytes for ten times the work. Made once, however many ask for it at a time.
 * @throws Error when it is too large or no picture
 */
export function resizePicture(key: string, width: PictureWidth, source: Response): Promise<Uint8Array<ArrayBuffer>> {
  const name = `${key}?${width}`
  const known = inWork.get(name)
  if (known !== undefined) {
    void source.body?.cancel()
    return known
  }
  const work = inTurn(() => make(width, source))
    .then((bytes) => {
      cache.set(name, bytes)
      return bytes
    })
    .finally(() => inWork.delete(name))
  inWork.set(name, work)
  return work
}

/**
 * A picture that is one person's own, as WebP in that width: made for them, and kept by their browser alone.
 * @throws Error when it is too large or no picture
 */
export function resizeOwnPicture(width: PictureWidth, source: Response): Promise<Uint8Array<ArrayBuffer>> {
  return inTurn(() => make(width, source))
}

async function make(width: PictureWidth, source: Response): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(source.headers.get("content-length") ?? 0) > mostSource_bytes) throw new Error("The picture is too large.")
  const { data } = await sharp(await source.arrayBuffer(), { limitInputPixels: mostPixels })
    .rotate()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 78, effort: 2 })
    .toBuffer({ resolveWithObject: true })
  return new Uint8Array(data)
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  while (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    return await work()
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}
