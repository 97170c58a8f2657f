import type { Command } from "../cli"
import { runBench } from "../lib/run-bench"

/** `npm run bench`: measures the backend, prints a table and writes JSON. See bench/README.md for its sections. */
export const command: Command = (options) => runBench("run.ts", options)
