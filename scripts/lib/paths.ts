import path from "node:path"

/** The repository. */
export const root = path.resolve(__dirname, "../..")

export const storefrontFolder = path.join(root, "storefront")

/** What `medusa build` writes, and what runs. */
export const serverFolder = path.join(root, ".medusa/server")

/** Medusa's command line, in one process of its own: `cli.js` beside it starts another. */
export const medusaProgram = path.join(root, "node_modules/@medusajs/cli/dist/index.js")

/**
 * Room for 32 MB of young objects instead of 16: MikroORM makes many that live for one request, and with more room fewer
 * of them are copied. It costs up to 200 MB of memory under load and saves some 8 % of processor time on a product list.
 */
export const backendNodeFlags = ["--max-semi-space-size=32"]
