import { explain, Problem } from "./lib/problem.mjs"

/** Answers the exit code. */
export type Command = (options: string[]) => Promise<number>

const commands: Record<string, () => Promise<{ command: Command }>> = {
  start: () => import("./commands/start"),
  dev: () => import("./commands/dev"),
  test: () => import("./commands/test"),
  check: () => import("./commands/check"),
  seed: () => import("./commands/seed"),
  bench: () => import("./commands/bench"),
  "bench-storefront": () => import("./commands/bench-storefront"),
  "build-plugins": () => import("./commands/build-plugins"),
}

// The channel to the first process must not keep this one alive.
process.channel?.unref()

async function main([name = "", ...options]: string[]): Promise<number> {
  const load = commands[name]
  if (!load) throw new Problem(`There is no command "${name}". There are: ${Object.keys(commands).join(", ")}.`)
  const { command } = await load()
  return command(options)
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(`\n${explain(error)}`)
    process.exit(1)
  }
)
