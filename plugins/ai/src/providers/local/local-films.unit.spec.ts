import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import sharp from "sharp"
import { measuresOf } from "../../files/measure"
import { mediaTypeOf } from "../../files/media-type"
import type { VideoRequest } from "../../provider"
import { aCall, resultOf } from "../../testing/collect"
import { runFfmpeg } from "./child/ffmpeg"
import { planFilm } from "./film/plan-film"
import { inWorkFolder } from "./film/work-folder"
import { LocalProvider } from "./provider"

const call = aCall("local-video")
const request: VideoRequest = {
  prompt: "A lighthouse at night",
  duration_s: 3,
  aspect_ratio: "9:16",
  resolution: 240,
  seed: 1,
}

async function film(change: Partial<VideoRequest> = {}): Promise<Buffer> {
  const [file] = resultOf(await new LocalProvider({}).video({ ...request, ...change }, call)).files
  if (!file || !("content" in file)) throw new Error("The film was not handed over.")
  return file.content
}

/** The picture of a moment, as a person would see it. */
function frameAt(mp4: Buffer, second: number): Promise<Buffer> {
  return inWorkFolder(async (folder) => {
    const file = path.join(folder, "film.mp4")
    await writeFile(file, mp4)
    const options = ["-ss", String(second), "-i", file, "-frames:v", "1", "-c:v", "png", "-f", "image2pipe", "pipe:1"]
    return runFfmpeg(options, call.signal)
  })
}

describe("a local film", () => {
  it("is an MP4 of the shape and length that was asked for, with pictures that move and sound", async () => {
    const mp4 = await film()
    expect(mediaTypeOf(mp4)).toBe("video/mp4")
    const { width, height, duration_s } = measuresOf(mp4, "video/mp4")
    expect([width, height]).toEqual([240, 426])
    expect(Math.abs((duration_s ?? 0) - 3)).toBeLessThan(0.1)

    const [early, late] = await Promise.all([frameAt(mp4, 0.8), frameAt(mp4, 2)])
    const { channels } = await sharp(early).stats()
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(20)
    expect(early.equals(late)).toBe(false)

    const samples = await runFfmpeg(["-i", "pipe:0", "-vn", "-f", "s16le", "-ac", "1", "pipe:1"], call.signal, mp4)
    const loudest = Array.from({ length: samples.length / 2 }, (_, at) => Math.abs(samples.readInt16LE(at * 2)))
    expect(loudest.reduce((most, sample) => Math.max(most, sample), 0)).toBeGreaterThan(8_000)
  })

  it("begins with its picture, which players show before it is played", async () => {
    const mp4 = await film()
    const [first, soon] = await Promise.all([frameAt(mp4, 0), frameAt(mp4, 0.3)])
    const brightness = async (frame: Buffer) => (await sharp(frame).greyscale().stats()).channels[0]?.mean ?? 0
    expect(await brightness(first)).toBeGreaterThan(0.9 * (await brightness(soon)))
  })

  it("is the same for the same seed", async () => {
    const [first, second, other] = [await film(), await film(), await film({ seed: 2 })]
    expect(first.equals(second)).toBe(true)
    expect(first.equals(other)).toBe(false)
  })

  it("moves the picture that is given", async () => {
    const content = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#c02020" } })
      .png()
      .toBuffer()
    const mp4 = await film({ image: { content, mime_type: "image/png" }, aspect_ratio: "1:1", duration_s: 2 })
    expect(measuresOf(mp4, "video/mp4")).toMatchObject({ width: 240, height: 240 })
    const { dominant } = await sharp(await frameAt(mp4, 1)).stats()
    expect(dominant.r).toBeGreaterThan(150)
    expect(dominant.g).toBeLessThan(70)
  })

  it.each([
    ["16:9", 720, [1280, 720]],
    ["4:3", 720, [960, 720]],
    ["3:4", 1080, [1080, 1440]],
  ] as const)("in %s at %i is of %j pixels", (aspect_ratio, resolution, [width, height]) => {
    expect(planFilm({ ...request, aspect_ratio, resolution })).toMatchObject({ width, height })
  })

  it.each([5, 10, 15])("of %i s is filled by its shots, each fading into the next", (duration_s) => {
    const { shots } = planFilm({ ...request, duration_s })
    for (const [index, shot] of shots.slice(1).entries()) {
      const before = shots[index]
      expect(shot.begins_s).toBeLessThan((before?.begins_s ?? 0) + (before?.duration_s ?? 0))
    }
    const last = shots.at(-1)
    expect((last?.begins_s ?? 0) + (last?.duration_s ?? 0)).toBeCloseTo(duration_s)
  })
})

describe("the folder of a film", () => {
  let root: string
  beforeEach(async () => (root = await mkdtemp(path.join(tmpdir(), "webox-work-folder-"))))
  afterEach(() => rm(root, { recursive: true }))

  it("is gone afterwards, also when the work fails", async () => {
    await inWorkFolder((folder) => writeFile(path.join(folder, "shot.png"), "x"), root)
    await expect(inWorkFolder(() => Promise.reject(new Error("no")), root)).rejects.toThrow("no")
    expect(await readdir(root)).toEqual([])
  })

  it("of a process that was killed is removed by the next, and that of one at work is not", async () => {
    await mkdir(path.join(root, "webox-film-old"))
    await mkdir(path.join(root, "webox-film-new"))
    await mkdir(path.join(root, "somebody-elses"))
    const anHourAgo = Date.now() / 1_000 - 3_600
    for (const name of ["webox-film-old", "somebody-elses"]) await utimes(path.join(root, name), anHourAgo, anHourAgo)
    await inWorkFolder(async () => undefined, root)
    expect((await readdir(root)).sort()).toEqual(["somebody-elses", "webox-film-new"])
  })
})
