import type { Command } from "../cli"
import { runBench } from "../lib/run-bench"

/** `npm run bench:storefront`: the same for what a shopper's browser meets. See bench/storefront/README.md. */
export const command: Command = (options) => runBench("storefront/run.ts", options)
