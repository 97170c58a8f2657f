import { spawn } from "node:child_process"
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { AbstractAiProvider, CAPABILITIES, capabilitiesOf, type Capability } from "../../provider"
import { aCall } from "../../testing/collect"
import { canMake, findFfmpeg, isInstalled } from "./packages"
import { LocalProvider } from "./provider"

/** An ffmpeg that never ends by itself, and tells its process id and that of the process which started it. */
const ENDLESS_FFMPEG = '#!/bin/sh\necho $$ $PPID > "$(dirname "$0")/pids"\nexec sleep 300\n'

describe("the processes of the local provider", () => {
  let folder: string
  const searchPath = process.env.PATH
  const pidsFile = () => path.join(folder, "pids")

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "webox-endless-ffmpeg-"))
    await writeFile(path.join(folder, "ffmpeg"), ENDLESS_FFMPEG)
    await chmod(path.join(folder, "ffmpeg"), 0o755)
    process.env.PATH = `${folder}${path.delimiter}${searchPath}`
  })
  afterEach(async () => {
    process.env.PATH = searchPath
    await rm(folder, { recursive: true })
  })

  /** The processes of a sound, once ffmpeg runs: ffmpeg itself, and its parent. */
  async function atWork(): Promise<number[]> {
    for (let tries = 0; tries < 500; tries++) {
      const pids = (await readFile(pidsFile(), "utf8").catch(() => "")).trim().split(" ").map(Number)
      if (pids.length === 2) return pids
      await pause(20)
    }
    throw new Error("ffmpeg was not started.")
  }

  async function haveGone(pids: readonly number[]): Promise<boolean> {
    for (let tries = 0; tries < 250; tries++) {
      if (!pids.some(isAlive)) return true
      await pause(20)
    }
    return false
  }

  it("are gone when the call is stopped", async () => {
    const stop = new AbortController()
    const work = new LocalProvider({}).sound_effect({ prompt: "rain", duration_s: 1 }, aCall("local", stop.signal))
    const failure = work.catch((error: unknown) => error)
    const pids = await atWork()
    expect(pids.every(isAlive)).toBe(true)
    stop.abort()
    expect(await failure).toMatchObject({ kind: "timed_out", is_surely_not_accepted: true })
    expect(await haveGone(pids)).toBe(true)
  })

  it("are gone when their time is over", async () => {
    const work = new LocalProvider({ timeoutMs: 2_500 }).sound_effect({ prompt: "rain", duration_s: 1 }, aCall("local"))
    await expect(work).rejects.toMatchObject({ kind: "timed_out" })
    expect(await haveGone(await atWork())).toBe(true)
  })

  it("are gone when the process that started them is killed", async () => {
    const script = `
      const { makeInChild } = require(${JSON.stringify(path.join(__dirname, "child/make-in-child.ts"))})
      void makeInChild({ kind: "sound_effect", request: { prompt: "rain", duration_s: 1 } }, new AbortController().signal)`
    const parent = spawn(process.execPath, ["--import", "tsx", "--eval", script], {
      stdio: "ignore",
      env: { ...process.env },
    })
    const pids = await atWork()
    parent.kill("SIGKILL")
    expect(await haveGone(pids)).toBe(true)
  })

  it("are not started for a call that was stopped before", async () => {
    const call = aCall("local", AbortSignal.abort())
    const work = new LocalProvider({}).sound_effect({ prompt: "rain", duration_s: 1 }, call)
    await expect(work).rejects.toMatchObject({ kind: "timed_out" })
    expect(await readdir(folder)).toEqual(["ffmpeg"])
  })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe("what the local provider can make", () => {
  it("is everything, with the optional packages", () => {
    expect(capabilitiesOf(new LocalProvider({}), CAPABILITIES)).toEqual(CAPABILITIES)
    expect(CAPABILITIES.every((capability) => canMake(capability))).toBe(true)
  })

  it("is not offered without what it needs", () => {
    class WithoutFfmpeg extends AbstractAiProvider {
      override canMake(capability: Capability): boolean {
        return capability !== "video"
      }
      override video = () => Promise.reject(new Error("There is no ffmpeg."))
      override music = () => Promise.reject(new Error("Nobody asked."))
    }
    expect(capabilitiesOf(new WithoutFfmpeg({}), CAPABILITIES)).toEqual(["music"])
    expect(isInstalled("@webox/a-package-that-nobody-installed")).toBe(false)
  })

  it("takes the system's ffmpeg before the packaged one, and nothing from a relative path", async () => {
    expect(findFfmpeg("")).toMatch(/@ffmpeg-installer/)
    expect(findFfmpeg(`.${path.delimiter}bin`)).toMatch(/@ffmpeg-installer/)
    const folder = await mkdtemp(path.join(tmpdir(), "webox-ffmpeg-"))
    await writeFile(path.join(folder, process.platform === "win32" ? "ffmpeg.exe" : "ffmpeg"), "")
    expect(findFfmpeg(folder)).toBe(path.join(folder, process.platform === "win32" ? "ffmpeg.exe" : "ffmpeg"))
    await rm(folder, { recursive: true })
  })
})
