import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import ExifReader from "exifreader"
import { runFfmpeg } from "../providers/local/child/ffmpeg"

/**
 * How a file says that it came about, as programs read it that are not ours: ExifReader for pictures, ffmpeg for films and sounds.
 *
 * @returns IPTC's address of the digital source type; undefined when the file does not say
 */
export async function readMark(content: Buffer, mimeType: string): Promise<string | undefined> {
  if (mimeType.startsWith("image/")) {
    const { xmp } = ExifReader.load(content, { expanded: true })
    return xmp?.["DigitalSourceType"]?.value as string | undefined
  }
  const wantsXmp = mimeType === "video/mp4" ? ["-export_xmp", "1"] : []
  return markIn(String(await withFfmpeg(content, wantsXmp, ["-f", "ffmetadata", "pipe:1"])))
}

/** The pixels and samples of a film or a sound, decoded to the end by ffmpeg. @throws Error with what is wrong with it */
export function decoded(content: Buffer): Promise<Buffer> {
  return withFfmpeg(content, ["-xerror"], ["-f", "framemd5", "pipe:1"])
}

async function withFfmpeg(content: Buffer, before: string[], after: string[]): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), "webox-mark-"))
  try {
    const file = path.join(folder, "file")
    await writeFile(file, content)
    return await runFfmpeg([...before, "-i", file, ...after], new AbortController().signal)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** ffmpeg writes a backslash before the signs that mean something to itself. */
function markIn(metadata: string): string | undefined {
  return /DigitalSourceType(?:="|=|: )(http[^"\s]+)/i.exec(metadata.replaceAll("\\", ""))?.[1]
}
