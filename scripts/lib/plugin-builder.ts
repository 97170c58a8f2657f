import { fork, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import type { Environment } from "./environment"
import { root } from "./paths"
import { failureOf } from "./run-program.mjs"

/** What the process says of a plugin that it was told to build. */
export type BuildAnswer = { built: boolean }

/**
 * A process that builds plugins, one at a time. Most of what `medusa plugin:build` takes is the start of Medusa's and
 * TypeScript's code: here that is paid once. The process starts with the first plugin, and ends with this one.
 */
export class PluginBuilder {
  private child?: ChildProcess
  private readonly folder = mkdtempSync(path.join(tmpdir(), "webox-plugins-"))

  constructor(private readonly environment: Environment) {}

  private get log(): string {
    return path.join(this.folder, "output.log")
  }

  /**
   * @param plugin its folder below the repository
   * @throws {Problem} when it does not compile, with the end of what the compiler said
   */
  async build(plugin: string): Promise<void> {
    this.child ??= this.start()
    const { child } = this
    const ended = once(child, "close").then(([code, signal]) => ({ end: code ?? signal }))
    const answered = once(child, "message").then(([answer]) => answer as BuildAnswer)
    child.send(path.join(root, plugin))
    const outcome = await Promise.race([answered, ended])
    if ("built" in outcome && outcome.built) return
    const end = "end" in outcome ? outcome.end : "an error"
    throw failureOf(readFileSync(this.log, "utf8"), `Building ${plugin}`, end)
  }

  close(): void {
    this.child?.disconnect()
    rmSync(this.folder, { recursive: true, force: true })
  }

  private start(): ChildProcess {
    const output = openSync(this.log, "w")
    const child = fork(path.join(root, "scripts/lib/plugin-builder-process.mjs"), {
      cwd: root,
      env: this.environment,
      // Not those of this process, which loads TypeScript.
      execArgv: [],
      stdio: ["ignore", output, output, "ipc"],
    })
    closeSync(output)
    return child
  }
}
